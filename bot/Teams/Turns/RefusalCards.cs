using CareSystem.Bot.Shared;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Teams.Turns;

/// <summary>The one place where a refusal that no slice words itself is turned into a card.</summary>
internal sealed class RefusalCards : IFaultWords
{
    private readonly CommonWording wording = CommonWording.Standard;

    public string UnavailableCommand => wording.UnavailableCommand;

    public string TooMuch => wording.TooMuch;

    public string OneFile => wording.OneFile;

    public string FileHost => wording.FileHost;

    public string FileDeclined => wording.FileDeclined;

    public string FileKind(IEnumerable<string> known) => wording.FileKind([.. known]);

    public string NotRecorded(Refusal refusal) => refusal is Broken broken ? wording.BrokenForm(broken.Number) : wording.Unavailable;

    public string Notice(FormFaults faults) => wording.FaultsNotice(faults.Faults.Count);

    public string Bug(string id) => wording.BugText(id);

    public AdaptiveCard Outdated(ForumId forum) => Notice(wording.OutdatedTitle, wording.OutdatedText, forum);

    public AdaptiveCard Of(Refusal refusal, ForumId forum) => refusal switch
    {
        NotInRoster => Notice(wording.NotInRosterTitle, wording.NotInRosterText, forum),
        NotAllowed { Needs: MemberRole.Secretariat } => Notice(wording.NotAllowedTitle, wording.NotAllowedSecretariat, forum),
        NotAllowed { Needs: MemberRole.Chair } => Notice(wording.NotAllowedTitle, wording.NotAllowedChair, forum),
        NotAllowed => Notice(wording.NotAllowedTitle, wording.NotAllowedOther, forum),
        TooBusy => Notice(wording.TooBusyTitle, wording.TooBusyText, forum),
        Unavailable => Notice(wording.TooBusyTitle, wording.UnavailableCommand, forum),
        FormFaults faults => Notice(wording.FaultsNotice(faults.Faults.Count), string.Join('\n', faults.Faults.Values.Select(Of)), forum),
        NotFound => Notice(wording.NotFoundTitle, wording.NotFoundText, forum),
        _ => throw new InvalidOperationException($"Nobody words {refusal.GetType().Name}."),
    };

    public string Of(Fault fault) => fault switch
    {
        Fault.Missing => wording.Missing,
        Fault.TooLong tooLong => wording.TooLong(tooLong.Limit, tooLong.Length),
        Fault.NotANumberWithin number => wording.NotANumberWithin(number.Low, number.High),
        Fault.NotAChoice => wording.NotAChoice,
        Fault.NotADate => wording.NotADate,
        Fault.InThePast => wording.InThePast,
        Fault.TooFarAhead far => wording.TooFarAhead(JapaneseTime.Long(far.Last)),
        Fault.Unknown unknown => wording.Unknown(unknown.Text),
        Fault.TooMany many => wording.TooMany(many.Limit, many.Count),
        Fault.NotClosedDays line => wording.NotClosedDays(line.Line),
        Fault.NoSuchDay line => wording.NoSuchDay(line.Line),
        Fault.EndsTooEarly line => wording.EndsTooEarly(line.Line),
        Fault.SpanTooLong span => wording.SpanTooLong(span.Line, span.MostDays),
        _ => throw new InvalidOperationException($"Nobody words {fault.GetType().Name}."),
    };

    private AdaptiveCard Notice(string title, string text, ForumId forum) =>
        new NoticeCard(title, text, forum.Value is { Length: > 0 } ? forum.Value : null, wording.HelpButton).ToCard();
}
