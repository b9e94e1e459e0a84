using System.Globalization;
using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Common;

namespace CareSystem.Bot.Cases;

/// <summary>How a form of cases says what is wrong with it and what was found in it.</summary>
internal sealed class CaseFaultReplies(IFaultWords words)
{
    /// <summary>Of a piece that is longer the beginning is shown.</summary>
    private const int LongestPiece = 40;

    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    /// <summary>What only wants to be read again does not have to be mended.</summary>
    public static string Notice(CaseFaults faults) => faults.Faults.Count == 0 && faults.Findings.All(static finding => finding.Severity == PersonalDataSeverity.Caution)
        ? CaseFormWording.Standard.CautionsNotice(faults.Findings.Count)
        : CommonWording.Standard.FaultsNotice(faults.Faults.Count + faults.Findings.Count);

    public static IReadOnlyList<CaseFindingLine> Findings(CaseFaults? faults) => faults is null
        ? []
        : [.. faults.Findings.Select(static finding => new CaseFindingLine(
            finding.Field, finding.Kind.ToString(), Shorten(finding.Piece), finding.Severity == PersonalDataSeverity.Stop, Shorten(finding.Proposal)))];

    /// <summary>Input id → sentence.</summary>
    public IReadOnlyDictionary<string, string> Faults(CaseFaults? faults, CasesWording wording) => faults is null
        ? NoFaults
        : faults.Faults.ToDictionary(
            static fault => fault.Key, fault => fault.Value is CommentOnApproval ? wording.Form.CommentOnApproval : words.Of(fault.Value), StringComparer.Ordinal);

    /// <summary>It was not recorded, and why.</summary>
    public string NotRecorded(Refusal refusal) => words.NotRecorded(refusal);

    private static string Shorten(string piece)
    {
        var elements = new StringInfo(piece);
        return elements.LengthInTextElements <= LongestPiece ? piece : elements.SubstringByTextElements(0, LongestPiece) + "…";
    }
}
