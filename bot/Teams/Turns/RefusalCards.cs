using CareSystem.Bot.Shared;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Teams.Turns;

/// <summary>The one place where a refusal that no slice words itself is turned into a card.</summary>
internal sealed class RefusalCards : IFaultWords
{
    private readonly Readings<CommonWording> readings = new(CommonWording.Standard, CommonWording.Plain);

    private CommonWording Wording => readings.Now;

    public string UnavailableCommand => Wording.UnavailableCommand;

    public string TooMuch => Wording.TooMuch;

    public string OneFile => Wording.OneFile;

    public string FileHost => Wording.FileHost;

    public string FileDeclined => Wording.FileDeclined;

    public string FileKind(IEnumerable<string> known) => Wording.FileKind([.. known]);

    public string NotRecorded(Refusal refusal) => refusal is Broken broken ? Wording.BrokenForm(broken.Number) : Wording.Unavailable;

    public string Notice(FormFaults faults) => Wording.FaultsNotice(faults.Faults.Count);

    public string NotFoundNotice => Wording.NotFoundNotice;

    public string Bug(string id) => Wording.BugText(id);

    public AdaptiveCard Outdated(ForumId forum) => Notice(Wording.OutdatedTitle, Wording.OutdatedText, forum);

    public AdaptiveCard Of(Refusal refusal, ForumId forum) => refusal switch
    {
        NotInRoster => Notice(Wording.NotInRosterTitle, Wording.NotInRosterText, forum),
        TooBusy => Notice(Wording.TooBusyTitle, Wording.TooBusyText, forum),
        Unavailable => Notice(Wording.TooBusyTitle, Wording.UnavailableCommand, forum),
        FormFaults faults => Notice(Wording.FaultsNotice(faults.Faults.Count), string.Join('\n', faults.Faults.Values.Select(Of)), forum),

        // NotFound, NotAllowed, which nobody can tell from it, and a slice's own of something that it could not show any more: it, or the
        // right to it, has gone since.
        _ => Notice(Wording.NotFoundTitle, Wording.NotFoundText, forum),
    };

    public string Of(Fault fault) => fault switch
    {
        Fault.Missing => Wording.Missing,
        Fault.TooLong tooLong => Wording.TooLong(tooLong.Limit, tooLong.Length),
        Fault.NotANumberWithin number => Wording.NotANumberWithin(number.Low, number.High),
        Fault.NotAChoice => Wording.NotAChoice,
        Fault.NotADate => Wording.NotADate,
        Fault.InThePast => Wording.InThePast,
        Fault.TooFarAhead far => Wording.TooFarAhead(JapaneseTime.Long(far.Last)),
        Fault.Unknown unknown => Wording.Unknown(unknown.Text),
        Fault.TooMany many => Wording.TooMany(many.Limit, many.Count),
        Fault.NotClosedDays line => Wording.NotClosedDays(line.Line),
        Fault.NoSuchDay line => Wording.NoSuchDay(line.Line),
        Fault.EndsTooEarly line => Wording.EndsTooEarly(line.Line),
        Fault.SpanTooLong span => Wording.SpanTooLong(span.Line, span.MostDays),
        _ => throw new InvalidOperationException($"Nobody words {fault.GetType().Name}."),
    };

    private AdaptiveCard Notice(string title, string text, ForumId forum) =>
        new NoticeCard(title, text, forum.Value is { Length: > 0 } ? forum.Value : null, Wording.HelpButton).ToCard();
}
