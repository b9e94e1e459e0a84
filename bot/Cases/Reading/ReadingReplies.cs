using CareSystem.Bot.Shared;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Cases.Reading;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Cases.Reading;

/// <summary>The cards around who reads a case. None holds case text.</summary>
internal sealed class ReadingReplies(IIdSource ids, IFaultWords words)
{
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private readonly (CasesWording Kana, CasesWording Kanji) spellings = (CasesWording.Standard, CasesWording.Kanji);

    private CasesWording Wording => Notation.Current.Of(spellings.Kana, spellings.Kanji);

    public AdaptiveCard Form(ForumId forum, NameReaders.Form form, CaseSurface surface) =>
        Card(forum, ids.NextForm().Value, form, string.Join(',', form.Head.Readers), NoFaults, null, surface);

    /// <summary>The choice once more, as it was made; null where the refusal is not worded here.</summary>
    public AdaptiveCard? FormAgain(ForumId forum, CaseReadingActions.ReadersPayload typed, Refusal refusal, NameReaders.Form? form, CaseSurface surface) => (refusal, form) switch
    {
        (FormFaults faults, { } shown) => Card(forum, typed.Form ?? ids.NextForm().Value, shown, typed.Readers ?? "", words.Of(faults.Faults), words.Notice(faults), surface),
        (CaseChanged, { } shown) => Card(forum, typed.Form ?? ids.NextForm().Value, shown, typed.Readers ?? "", NoFaults, Wording.Form.ChangedNotice, surface),
        _ => null,
    };

    public AdaptiveCard Reads(ForumId forum, ShowReads.View view, CaseSurface surface) => new CaseReadsCard(
        forum.Value,
        view.Head.Code.Value,
        [.. view.Reads.Select(static read => new CaseReadLine(JapaneseTime.Long(read.At), read.Name))],
        surface,
        Wording)
        {
            History = [.. view.History.Select(static entry => new CaseHistoryLine(JapaneseTime.Long(entry.At), entry.ByName, entry.What))],
        }.ToCard();

    /// <summary>Whoever is named comes first: the card shows so many, and a name that it does not show would be lost by saving.</summary>
    private AdaptiveCard Card(
        ForumId forum, string form, NameReaders.Form shown, string chosen, IReadOnlyDictionary<string, string> faults, string? notice, CaseSurface surface) => new CaseReadersCard(
        forum.Value,
        form,
        shown.Head.Code.Value,
        shown.Head.Revision,
        [.. shown.Candidates.OrderBy(entry => !chosen.Split(',').Contains(entry.Person.Value, StringComparer.Ordinal)).Select(static entry => new CaseCandidate(entry.Person.Value, entry.Name))],
        chosen,
        new CaseReaderCount(shown.Audience.Secretariat, shown.Audience.Chairs, shown.Audience.Named),
        NameReaders.Most,
        faults,
        notice,
        surface,
        Wording).ToCard();
}
