using CareSystem.Bot.Forums.Bodies;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums;
using CareSystem.Cards.Forums.Lifecycle;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>The cards in which the secretariat is told of coming and going.</summary>
internal sealed class NewsReplies(IIdSource ids, RosterReplies roster, BodiesReplies bodies)
{
    private readonly NewsWording wording = NewsWording.Standard;

    public AdaptiveCard Ask(ForumId forum) => new AskSecretariatCard(forum.Value, ForumsWording.Standard.TakeSecretariat, wording).ToCard();

    /// <param name="name">As the team knew them; the roster may know them by a better one.</param>
    public AdaptiveCard PersonLeft(Forum forum, string name, PersonId person, RosterBook book, DateOnly today)
    {
        var known = book.Find(person);
        ShowRoster.SeatPlace[] seats = known is null ? [] : [.. ShowRoster.Places(book, known, today).Where(place => !place.HasEnded(today))];
        var called = known?.Details.Name ?? (name.Length > 0 ? name : wording.SomebodyUnknown);
        return Card(
            forum,
            wording.PersonLeft(called),
            [wording.PersonLeftText, seats.Length > 0 ? wording.SeatsLeft(seats.Length) : wording.NoSeats],
            seats.Length > 0 ? NewsButton.Roster : NewsButton.None,
            [.. seats.Select(place => Seat(place, known!, today))]);
    }

    /// <summary>The list of people was left as it is.</summary>
    public AdaptiveCard Kept() => new SentenceCard(wording.SeatsKept).ToCard();

    /// <summary>What may be done about a seat, one press each: what has not begun yet has no end.</summary>
    private NewsSeat Seat(ShowRoster.SeatPlace place, Participant person, DateOnly today) => new(
        roster.SeatName(place),
        ids.NextForm().Value,
        new RosterActions.SeatPayload
        {
            Seat = place.Seat.Id.Value, Who = person.Id.Value, Part = place.Appointment.Part.ToString(), Begins = JapaneseTime.Iso(place.Appointment.From),
        },
        place.Seat.Revision,
        place.HasBegun(today) && !(place.Appointment.To <= today) ? JapaneseTime.Iso(today) : null,
        JapaneseTime.Short(today),
        place.Appointment.Part == SeatPart.Holder);

    /// <returns>Null where all of them have left again.</returns>
    public AdaptiveCard? PeopleJoined(Forum forum, IReadOnlyList<Member> members) => members.Count == 0 ? null : Card(
        forum,
        members.Count == 1 ? wording.PersonJoined(Named(members[0])) : wording.PeopleJoined(members.Count),
        members.Count == 1 ? [wording.JoinedNext] : [wording.PeopleJoinedText(string.Join(wording.And, members.Select(Named))), wording.JoinedNext],
        NewsButton.Roster);

    public AdaptiveCard OfPerson(Forum forum, News what, Member member) => what == News.BecameGuest
        ? Card(forum, wording.BecameGuest(member.Name), [wording.BecameGuestText], NewsButton.None)
        : Card(forum, wording.Recovered(member.Name), [wording.RecoveredText], NewsButton.Roster);

    public AdaptiveCard OfBody(Forum forum, News what, BodyPlace body, string channel)
    {
        var name = bodies.NameOf(body);
        return what switch
        {
            News.ChannelLost => Card(
                forum, wording.ChannelLost(name), [body.Kind == BodyType.Forum ? wording.ForumChannelLostText : wording.ChannelLostText], NewsButton.Bodies),
            News.ChannelBack => Card(forum, wording.ChannelBack(name), [wording.ChannelBackText], NewsButton.Bodies),
            News.ChannelRenamed => Card(
                forum, wording.ChannelRenamed(name), [wording.ChannelRenamedText(channel.Length > 0 ? channel : wording.Unnamed)], NewsButton.Bodies),
            News.ChannelShared => Card(forum, wording.ChannelShared(name), [wording.ChannelSharedText], NewsButton.Bodies),
            News.ChannelUnshared => Card(forum, wording.ChannelUnshared(name), [wording.ChannelUnsharedText], NewsButton.Bodies),
            _ => throw new InvalidOperationException($"Nobody words {what}."),
        };
    }

    public AdaptiveCard OfTeam(Forum forum, News what) => what switch
    {
        News.TeamRenamed => Card(forum, wording.TeamRenamed(forum.Name), [wording.TeamRenamedText], NewsButton.None),
        News.TeamArchived => Card(forum, wording.TeamArchived, [wording.TeamArchivedText], NewsButton.None),
        News.TeamUnarchived => Card(forum, wording.TeamUnarchived, [wording.TeamUnarchivedText], NewsButton.None),
        News.TeamDeleted => Card(forum, wording.TeamDeleted, [wording.TeamDeletedText], NewsButton.None),
        News.TeamRestored => Card(forum, wording.TeamRestored, [wording.TeamRestoredText], NewsButton.Roster),
        News.TeamGone => Card(forum, wording.TeamGone, [wording.TeamGoneText], NewsButton.None),
        News.AppRemoved => Card(forum, wording.AppRemoved, [wording.AppRemovedText], NewsButton.None),
        News.AppBack => Card(forum, wording.AppBack, [wording.AppBackText], NewsButton.Roster),
        _ => throw new InvalidOperationException($"Nobody words {what}."),
    };

    private string Named(Member member) => member.IsGuest ? wording.Guest(member.Name) : member.Name;

    private AdaptiveCard Card(Forum forum, string title, IReadOnlyList<string> lines, NewsButton button, IReadOnlyList<NewsSeat>? seats = null) =>
        new NewsCard(forum.Id.Value, forum.Name, title, lines, button, wording) { Seats = seats ?? [] }.ToCard();
}
