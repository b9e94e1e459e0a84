using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Polls;

/// <summary>What people write of a poll.</summary>
internal sealed record PollContent(string Question, IReadOnlyList<string> Options);

/// <summary>The fields of a poll by the names under which faults speak of them.</summary>
internal static class PollFields
{
    public const string Question = "question";
    public const string Options = "options";
}

/// <summary>Too few options, or too many.</summary>
internal sealed record WrongOptionCount(int Low, int High, int Count) : Fault;

/// <summary>One option is too long.</summary>
internal sealed record OptionTooLong(string Option, int Limit, int Length) : Fault;

/// <summary>One option stands there twice.</summary>
internal sealed record SameOption(string Option) : Fault;

/// <summary>A poll as it was typed.</summary>
/// <param name="Options">One per line.</param>
internal sealed record PollDraft(string? Question, string? Options)
{
    public const int QuestionLimit = 200;
    public const int OptionLimit = 60;
    public const int FewestOptions = 2;
    public const int MostOptions = 6;

    /// <summary>Reads what follows the command: <c>問い / 選択肢 / 選択肢</c>, or the same on lines of their own.</summary>
    public static PollDraft Typed(string text)
    {
        var parts = Split(text);
        return new PollDraft(parts.Count > 0 ? parts[0] : "", string.Join('\n', parts.Skip(1)));
    }

    /// <returns>The content, or every fault at once.</returns>
    public (PollContent? Content, FormFaults? Faults) Check()
    {
        var checks = new FieldChecks();
        var question = checks.Text(PollFields.Question, Question, QuestionLimit, required: true).ReplaceLineEndings(" ");
        var typed = checks.Text(PollFields.Options, Options, int.MaxValue);

        // Somebody who puts all of them on one line means the same as behind the command.
        string[] lines = typed.Contains('\n') ? [.. Trimmed(typed.Split('\n'))] : [.. Split(typed)];
        if (lines.Length is < FewestOptions or > MostOptions)
        {
            checks.Add(PollFields.Options, new WrongOptionCount(FewestOptions, MostOptions, lines.Length));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var length = new StringInfo(line).LengthInTextElements;
            if (length > OptionLimit)
            {
                checks.Add(PollFields.Options, new OptionTooLong(line, OptionLimit, length));
            }

            if (!seen.Add(CommandText.Normalise(line)))
            {
                checks.Add(PollFields.Options, new SameOption(line));
            }
        }

        return checks.AllGood ? (new PollContent(question, lines), null) : (null, checks.Faults);
    }

    /// <summary>
    /// Slashes with a space beside them and line ends part; where those do not make a question and two options of it, every slash parts
    /// that does not stand between digits: 6/10 is a date.
    /// </summary>
    private static IReadOnlyList<string> Split(string text)
    {
        var clear = Parts(text, IsClear);
        return clear.Count > FewestOptions ? clear : Parts(text, (all, at) => IsClear(all, at) || !IsBetweenDigits(all, at));
    }

    private static IReadOnlyList<string> Parts(string text, Func<string, int, bool> parts)
    {
        var found = new List<string>();
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (IsSlash(text[i]) && parts(text, i)))
            {
                found.Add(text[from..i]);
                from = i + 1;
            }
        }

        found.Add(text[from..]);
        return [.. Trimmed(found)];
    }

    private static IEnumerable<string> Trimmed(IEnumerable<string> parts) => parts.Select(static part => part.Trim()).Where(static part => part.Length > 0);

    private static bool IsSlash(char c) => c is '/' or '／';

    private static bool IsClear(string text, int at) => IsSpaceAt(text, at - 1) || IsSpaceAt(text, at + 1);

    private static bool IsSpaceAt(string text, int at) => at >= 0 && at < text.Length && char.IsWhiteSpace(text[at]);

    private static bool IsBetweenDigits(string text, int at) => at > 0 && at < text.Length - 1 && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
}
