using System.Text;
using CareSystem.Cards.Kit;
using Xunit;

namespace CareSystem.Tests.Kit.Cards;

/// <summary>
/// Compares a card with its approved JSON in <c>tests/Cards/&lt;Slice&gt;/Approved</c>. APPROVE_CARDS=1 accepts what is
/// received; under CI nothing is ever accepted.
/// </summary>
public static class ApprovedCard
{
    /// <summary>Checks one card in one state.</summary>
    /// <param name="card">The card.</param>
    /// <param name="slice">The folder, as in <c>Agenda</c>.</param>
    /// <param name="state">The file's name, <c>&lt;Card&gt;.&lt;state&gt;</c>, as in <c>AgendaListCard.empty</c>.</param>
    public static void Check(AdaptiveCard card, string slice, string state) => Check(
        card.ToJson(indented: true),
        Repository.PathOf("tests", "Cards", slice, "Approved"),
        state,
        accept: Environment.GetEnvironmentVariable("APPROVE_CARDS") == "1" && !Repository.IsContinuousIntegration);

    internal static void Check(string json, string folder, string state, bool accept)
    {
        var approvedFile = Path.Combine(folder, $"{state}.json");
        var receivedFile = Path.Combine(folder, $"{state}.unapproved.json");
        var received = json.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile).ReplaceLineEndings("\n") : null;
        if (approved == received)
        {
            File.Delete(receivedFile);
            return;
        }

        Directory.CreateDirectory(folder);
        if (accept)
        {
            File.WriteAllText(approvedFile, received);
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received);
        var shown = Path.GetRelativePath(Repository.Root, approvedFile);
        Assert.Fail(approved is null
            ? $"{shown} does not exist yet. Look at {state}.unapproved.json, then run again with APPROVE_CARDS=1."
            : $"{shown} differs (- approved, + received; APPROVE_CARDS=1 accepts):\n{Difference(approved, received)}");
    }

    /// <summary>The lines that differ with two lines around them.</summary>
    internal static string Difference(string approved, string received)
    {
        string[] left = approved.Split('\n'), right = received.Split('\n');
        var start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
        {
            start++;
        }

        int leftEnd = left.Length, rightEnd = right.Length;
        while (leftEnd > start && rightEnd > start && left[leftEnd - 1] == right[rightEnd - 1])
        {
            leftEnd--;
            rightEnd--;
        }

        var text = new StringBuilder();
        Append(text, ' ', left, Math.Max(0, start - 2), start);
        Append(text, '-', left, start, leftEnd);
        Append(text, '+', right, start, rightEnd);
        Append(text, ' ', left, leftEnd, Math.Min(left.Length, leftEnd + 2));
        return text.ToString();
    }

    private static void Append(StringBuilder text, char mark, string[] lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            text.Append(mark).Append(' ').Append((i + 1).ToString().PadLeft(4)).Append("  ").Append(lines[i]).Append('\n');
        }
    }
}
