using System.Text.RegularExpressions;

namespace CareSystem.Bot.Documents;

/// <summary>
/// A cell that a spreadsheet leaves alone. A cell that it would run as a formula (and which could then send the table elsewhere), or turn
/// into another number or a day, gets an apostrophe, and gives it back when it is read. Nothing is lost: what has apostrophes before such a
/// beginning gets one more, and everything else stays as it is.
/// </summary>
internal static partial class SafeCell
{
    public static string Guard(string cell) => Risky().IsMatch(cell) ? $"'{cell}" : cell;

    public static string Restore(string cell) => cell.StartsWith('\'') && Risky().IsMatch(cell) ? cell[1..] : cell;

    /// <summary>
    /// After any number of apostrophes: a sign that begins a formula, in either width, or a control character that a spreadsheet skips;
    /// or a whole that is a number with zeros in front or too long to be exact, or looks like a day, a time, a fraction or a power.
    /// </summary>
    [GeneratedRegex(@"^'*(?:[=+\-@\t\r\n＝＋－＠]|0[0-9]+$|[0-9]{12,}$|[0-9]{1,4}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,4})?$|[0-9]{1,2}:[0-9]{1,2}(?::[0-9]{1,2})?$|[0-9.]+[eE][+\-]?[0-9]+$|\([0-9.,]+\)$)", RegexOptions.None, 1000)]
    private static partial Regex Risky();
}
