namespace CareSystem.Tests.Kit;

/// <summary>
/// How long a test waits for what has to come. It says how late a failure is told and nothing else: on a busy machine what comes late is
/// not wrong, and how fast the service is, is measured elsewhere.
/// </summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static Task UntilAsync(Func<bool> isSo, Func<string>? otherwise = null) => UntilAsync(() => Task.FromResult(isSo()), otherwise);

    /// <param name="otherwise">What is told where it never comes to that.</param>
    public static async Task UntilAsync(Func<Task<bool>> isSo, Func<string>? otherwise = null)
    {
        var until = DateTime.UtcNow + Limit;
        while (!await isSo())
        {
            if (DateTime.UtcNow > until)
            {
                throw new TimeoutException($"It did not come to that within {Limit}. {otherwise?.Invoke()}");
            }

            await Task.Delay(30);
        }
    }
}
