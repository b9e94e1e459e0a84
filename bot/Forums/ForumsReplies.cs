using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums;

/// <summary>The cards of welcome, help and the choice of a forum.</summary>
internal sealed class ForumsReplies
{
    private readonly ForumsWording wording = ForumsWording.Standard;

    public static AdaptiveCard Sentence(string text) => new SentenceCard(text).ToCard();

    public AdaptiveCard Welcome(ForumId forum, string? secretariat) => new WelcomeCard(forum.Value, secretariat, wording).ToCard();

    public AdaptiveCard Taken(TakeSecretariat.Taken taken) => Sentence(wording.Taken(taken.Name));

    public AdaptiveCard Chosen(string name) => Sentence(wording.Chosen(name));

    /// <param name="words">The commands that exist, of which the help explains those it has words for.</param>
    public AdaptiveCard Help(ForumSummary forum, bool personal, bool canSwitch, IReadOnlyList<string> words) => new HelpCard(
        wording.HelpTitle,
        forum.Id.Value,
        personal ? forum.Name : null,
        personal ? [wording.HelpIntro] : [wording.HelpIntro, wording.HelpInChannel],
        words,
        canSwitch,
        wording).ToCard();

    public AdaptiveCard HelpNotInRoster() => new HelpCard(wording.HelpTitle, null, null, [wording.WelcomeWhat, wording.HelpNotInRoster], [], false, wording).ToCard();

    public AdaptiveCard NoForum() => new HelpCard(wording.HelpTitle, null, null, [wording.WelcomeWhat, wording.HelpNoForum], [], false, wording).ToCard();

    public AdaptiveCard Choose(IReadOnlyList<ForumOfPerson> forums) =>
        new ChooseForumCard([.. forums.Select(static forum => new ForumChoice(forum.Forum.Value, forum.Name))], forums.FirstOrDefault(static forum => forum.IsChosen)?.Forum.Value, wording).ToCard();

    /// <param name="nearest">The command that was probably meant, if one is near enough.</param>
    public AdaptiveCard Unknown(ForumSummary forum, string? nearest, IReadOnlyList<string> words) => new HelpCard(
        wording.UnknownTitle,
        forum.Id.Value,
        null,
        nearest is null ? [wording.UnknownText] : [wording.UnknownNearest(nearest), wording.UnknownText],
        nearest is null ? words : [nearest],
        false,
        wording).ToCard();
}
