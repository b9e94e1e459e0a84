using CareSystem.Bot.Shared;
using CareSystem.Cards.Common;
using CareSystem.Cards.Forums;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums;

/// <summary>The cards of welcome, help and the choice of a forum.</summary>
internal sealed class ForumsReplies
{
    /// <summary>The most that a list of the compose box takes.</summary>
    private const int ExtensionChoices = 25;

    private readonly Readings<ForumsWording> readings = new(ForumsWording.Standard, ForumsWording.Plain);

    private ForumsWording Wording => readings.Now;

    private ForumsWording Spelled => Notation.Current.Of(Wording, ForumsWording.Kanji);

    public static AdaptiveCard Sentence(string text) => new SentenceCard(text).ToCard();

    public AdaptiveCard Welcome(ForumId forum, string? secretariat) => new WelcomeCard(forum.Value, secretariat, Spelled).ToCard();

    public AdaptiveCard Taken(TakeSecretariat.Taken taken) => Sentence(Wording.Taken(taken.Name));

    public AdaptiveCard Chosen(string name) => Sentence(Wording.Chosen(name));

    /// <param name="words">The commands that exist, of which the help explains those it has words for.</param>
    public AdaptiveCard Help(ForumSummary forum, bool personal, bool canSwitch, IReadOnlyList<string> words) => new HelpCard(
        Wording.HelpTitle,
        forum.Id.Value,
        personal ? forum.Name : null,
        personal ? [Wording.HelpIntro] : [Wording.HelpIntro, Wording.HelpInChannel],
        words,
        canSwitch,
        Wording)
    {
        Standing = ForumStandingReplies.Of(forum.Settings.Profile),
    }.ToCard();

    public AdaptiveCard HelpNotInRoster() => new HelpCard(Wording.HelpTitle, null, null, [Spelled.WelcomeWhat, Wording.HelpNotInRoster], [], false, Wording).ToCard();

    public AdaptiveCard NoForum() => new HelpCard(Wording.HelpTitle, null, null, [Spelled.WelcomeWhat, Wording.HelpNoForum], [], false, Wording).ToCard();

    public AdaptiveCard Choose(IReadOnlyList<ForumOfPerson> forums) =>
        new ChooseForumCard([.. forums.Select(static forum => new ForumChoice(forum.Forum.Value, forum.Name))], forums.FirstOrDefault(static forum => forum.IsChosen)?.Forum.Value, Wording).ToCard();

    /// <summary>Asks for which forum the form of a message is; what was read of the message travels on.</summary>
    public AdaptiveCard ChooseFor(IReadOnlyList<ForumOfPerson> forums, ForumsActions.OpenAction then) => new ChooseForumCard(
        [.. forums.Select(static forum => new ForumChoice(forum.Forum.Value, forum.Name))], forums.FirstOrDefault(static forum => forum.IsChosen)?.Forum.Value, Wording)
    {
        Then = then,
    }.ToCard();

    /// <summary>
    /// Asks in the compose box which forum to search: a list, because there is no other way to ask that every client knows and that
    /// needs no web page. A client that does not send the choice puts the name into the message.
    /// </summary>
    public IReadOnlyList<FoundCard> SearchIn(IReadOnlyList<ForumOfPerson> forums, int skip) =>
    [
        .. forums.OrderByDescending(static forum => forum.IsChosen).Skip(skip).Take(ExtensionChoices).Select(forum => new FoundCard(
            CardText.Typed(Wording.SearchIn(forum.Name)),
            forum.IsChosen ? Wording.SearchInNow : Wording.SearchInText,
            Sentence(forum.Name),
            ForumsActions.Choose.Submit(CardText.Typed(forum.Name), new PlainPayload { Forum = forum.Forum.Value }))),
    ];

    /// <param name="nearest">The command that was probably meant, if one is near enough.</param>
    public AdaptiveCard Unknown(ForumSummary forum, string? nearest, IReadOnlyList<string> words) => new HelpCard(
        Wording.UnknownTitle,
        forum.Id.Value,
        null,
        nearest is null ? [Wording.UnknownText] : [Wording.UnknownNearest(nearest), Wording.UnknownText],
        nearest is null ? words : [nearest],
        false,
        Wording).ToCard();
}
