using System.Text;

namespace CareSystem.Bot.Shared;

/// <summary>
/// What a log may say of an exception: its kinds and where it was thrown. Never its message: a message quotes what it stumbled
/// over, and that may be what somebody wrote about a person.
/// </summary>
internal static class ExceptionTrace
{
    public static string TraceWithoutText(this Exception exception)
    {
        StringBuilder trace = new();
        for (var current = exception; current is not null; current = current.InnerException)
        {
            trace.AppendLine(current.GetType().FullName).AppendLine(current.StackTrace);
        }

        return trace.ToString();
    }
}
