using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums.Links;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Links;

/// <summary>The cards of the links to other forums.</summary>
internal sealed class LinksReplies(IIdSource ids, IFaultWords words)
{
    private static readonly IReadOnlyDictionary<string, string> NoFaults = new Dictionary<string, string>(StringComparer.Ordinal);

    private readonly LinksWording wording = LinksWording.Standard;

    public AdaptiveCard List(ShowLinks.View view, bool isPersonal) => List(view, isPersonal, ids.NextForm().Value, NoFaults, null);

    /// <summary>The list with the form once more. What was typed is not shown again: it may be a code that is good.</summary>
    public AdaptiveCard? ListAgain(ShowLinks.View? view, LinkActions.AskPayload typed, Refusal refusal, bool isPersonal) => refusal is FormFaults faults && view is not null
        ? List(
            view,
            isPersonal,
            typed.Form ?? ids.NextForm().Value,
            faults.Faults.ToDictionary(static fault => fault.Key, fault => fault.Value switch
            {
                LinkCodeUnknown => wording.CodeUnknown,
                OwnLinkCode => wording.OwnCode,
                AlreadyLinked => wording.AlreadyLinked,
                var other => words.Of(other),
            }, StringComparer.Ordinal),
            words.Notice(faults))
        : null;

    public AdaptiveCard Code(ForumId forum, string code, DateTimeOffset until) => new LinkCodeCard(forum.Value, LinkCode.Spell(code), JapaneseTime.Short(until), wording).ToCard();

    public AdaptiveCard CodeGone(ForumId forum) => News(forum, wording.CodeGone);

    public string CodePrivate => wording.CodePrivate;

    public AdaptiveCard Asked(ForumId forum) => News(forum, wording.Asked);

    public AdaptiveCard Settled(ForumId forum, SettleLink.Settled done) => News(forum, (done.Before, done.After) switch
    {
        (_, LinkState.Linked) => wording.Accepted(Name(done.Name)),
        (LinkState.Asking, _) => wording.Declined(Name(done.Name)),
        (LinkState.Asked, _) => wording.TakenBack,
        _ => wording.Ended(Name(done.Name)),
    });

    /// <summary>The answer to a refusal of these use cases; null where it is none.</summary>
    public AdaptiveCard? Refused(ForumId forum, Refusal refusal) => refusal is LinkStandsOtherwise ? News(forum, wording.OtherState) : null;

    /// <summary>For one of the secretariat, in their own chat.</summary>
    public AdaptiveCard Notice(ForumSummary forum, ForumLink link, LinkNewsKind news) => (news switch
    {
        LinkNewsKind.Asking => Card(forum, wording.NewsAsking(Name(link.Name)), wording.NewsAskingText(Name(link.Name), link.ByName)) with { Link = link.Token },
        LinkNewsKind.Linked => Card(forum, wording.NewsLinked(Name(link.Name)), wording.NewsLinkedText),
        LinkNewsKind.Declined => Card(forum, wording.NewsDeclined, wording.NewsDeclinedText),
        LinkNewsKind.Failed => Card(forum, wording.NewsFailed, wording.NewsFailedText),
        _ => Card(forum, wording.NewsEnded(Name(link.Name)), wording.NewsEndedText),
    }).ToCard();

    private string Name(string name) => name.Length == 0 ? wording.UnknownName : name;

    private LinkNewsCard Card(ForumSummary forum, string title, string text) => new(forum.Id.Value, forum.Name, title, text, null, wording);

    private AdaptiveCard News(ForumId forum, string title) => new LinkNewsCard(forum.Value, null, title, null, null, wording).ToCard();

    private AdaptiveCard List(ShowLinks.View view, bool isPersonal, string form, IReadOnlyDictionary<string, string> faults, string? notice) => new LinkListCard(
        view.Forum.Id.Value,
        isPersonal ? view.Forum.Name : null,
        view.MayChange ? form : null,
        [
            .. view.Links.Select(link => new LinkLine(
                link.Token,
                Name(link.Name),
                link.State switch { LinkState.Asked => LinkStanding.Asked, LinkState.Asking => LinkStanding.Asking, _ => LinkStanding.Linked },
                wording.Line(link.ByName, JapaneseTime.Long(JapaneseTime.DateOf(link.At))))),
        ],
        faults,
        notice,
        wording).ToCard();
}
