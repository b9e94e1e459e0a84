using System.Collections.Concurrent;

namespace CareSystem.Tests.Teams.Fuzz;

/// <summary>Exceptions of tasks that nobody waited for. The runtime tells of one when the task is collected, also of what runs beside this test.</summary>
internal sealed class UnobservedFaults : IDisposable
{
    private readonly string frame;
    private readonly ConcurrentQueue<string> seen = new();

    /// <param name="code">The namespace whose exceptions count.</param>
    public UnobservedFaults(string code)
    {
        frame = $"at {code}.";
        TaskScheduler.UnobservedTaskException += OnUnobserved;
    }

    /// <summary>Those of all tasks that are over and let go.</summary>
    public IReadOnlyList<string> Collect()
    {
        // Twice: what a finaliser lets go is collected by the second.
        for (var i = 0; i < 2; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return [.. seen];
    }

    public void Dispose() => TaskScheduler.UnobservedTaskException -= OnUnobserved;

    private void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs fault)
    {
        var text = fault.Exception.ToString();
        if (text.Contains(frame, StringComparison.Ordinal))
        {
            seen.Enqueue(text);
        }
    }
}
