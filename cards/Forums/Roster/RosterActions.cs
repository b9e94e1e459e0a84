using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>The buttons of the roster: verbs, input ids and what travels with them.</summary>
public static class RosterActions
{
    /// <summary>Opens the roster, or what a search finds.</summary>
    public static readonly CardVerb<ListPayload> List = new("roster.list.1", RosterPayloads.Wire);

    /// <summary>Opens one person.</summary>
    public static readonly CardVerb<PersonPayload> Show = new("roster.show.1", RosterPayloads.Wire);

    /// <summary>Opens the empty form.</summary>
    public static readonly CardVerb<PlainPayload> New = new("roster.new.1", CommonPayloads.Wire);

    /// <summary>Adds a person.</summary>
    public static readonly CardVerb<PersonFormPayload> Add = new("roster.add.1", RosterPayloads.Wire);

    /// <summary>Opens the form of a person.</summary>
    public static readonly CardVerb<PersonPayload> EditForm = new("roster.edit.form.1", RosterPayloads.Wire);

    /// <summary>Stores a changed person.</summary>
    public static readonly CardVerb<PersonFormPayload> Edit = new("roster.edit.1", RosterPayloads.Wire);

    /// <summary>Opens one of the forms of a seat.</summary>
    public static readonly CardVerb<SeatPayload> SeatForm = new("roster.seat.form.1", RosterPayloads.Wire);

    /// <summary>後任.</summary>
    public static readonly CardVerb<SeatFormPayload> Succeed = new("roster.seat.succeed.1", RosterPayloads.Wire);

    /// <summary>代理.</summary>
    public static readonly CardVerb<SeatFormPayload> Represent = new("roster.seat.represent.1", RosterPayloads.Wire);

    /// <summary>The last day of an appointment.</summary>
    public static readonly CardVerb<SeatFormPayload> End = new("roster.seat.end.1", RosterPayloads.Wire);

    /// <summary>種別.</summary>
    public static readonly CardVerb<SeatFormPayload> ChangeKind = new("roster.seat.kind.1", RosterPayloads.Wire);

    /// <summary>An appointment that was written down by mistake goes.</summary>
    public static readonly CardVerb<SeatFormPayload> Withdraw = new("roster.seat.withdraw.1", RosterPayloads.Wire);

    /// <summary>The value of the choice that chooses nothing: an empty one is no value.</summary>
    public const string Nothing = "nothing";

    /// <summary>The ids of the inputs.</summary>
    public static class Inputs
    {
        /// <summary>名前.</summary>
        public const string Name = "name";

        /// <summary>ふりがな.</summary>
        public const string Reading = "reading";

        /// <summary>所属.</summary>
        public const string Organization = "organization";

        /// <summary>役割.</summary>
        public const string Role = "role";

        /// <summary>種別.</summary>
        public const string Kind = "kind";

        /// <summary>メール.</summary>
        public const string Email = "email";

        /// <summary>電話.</summary>
        public const string Telephone = "telephone";

        /// <summary>連絡の方法.</summary>
        public const string ReachBy = "reachBy";

        /// <summary>When and how.</summary>
        public const string ReachNote = "reachNote";

        /// <summary>The member of the team.</summary>
        public const string Teams = "teams";

        /// <summary>The first day.</summary>
        public const string From = "from";

        /// <summary>The last day.</summary>
        public const string To = "to";

        /// <summary>Somebody of the roster.</summary>
        public const string Person = "person";

        /// <summary>The words to search for.</summary>
        public const string Words = "words";
    }

    /// <summary>The forms of a seat.</summary>
    public static class Steps
    {
        /// <summary>後任.</summary>
        public const string Succeed = "succeed";

        /// <summary>代理.</summary>
        public const string Represent = "represent";

        /// <summary>The last day.</summary>
        public const string End = "end";

        /// <summary>種別.</summary>
        public const string Kind = "kind";

        /// <summary>A mistake.</summary>
        public const string Withdraw = "withdraw";
    }

    /// <summary>A page of the roster.</summary>
    public sealed record ListPayload : ForumPayload
    {
        /// <summary>From 0.</summary>
        public int Page { get; init; }

        /// <summary>As listed instead of by reading.</summary>
        public bool AsListed { get; init; }

        /// <summary>The words searched for.</summary>
        [JsonPropertyName(Inputs.Words)]
        public string? Words { get; init; }
    }

    /// <summary>One person.</summary>
    public sealed record PersonPayload : ForumPayload
    {
        /// <summary>The person's id in the roster.</summary>
        public string? Who { get; init; }
    }

    /// <summary>The form of a person.</summary>
    public sealed record PersonFormPayload : ForumPayload
    {
        /// <summary>The person's id; null in a form for a new one.</summary>
        public string? Who { get; init; }

        /// <summary>The revision the form shows.</summary>
        public int Revision { get; init; }

        /// <summary>名前.</summary>
        [JsonPropertyName(Inputs.Name)]
        public string? Name { get; init; }

        /// <summary>ふりがな.</summary>
        [JsonPropertyName(Inputs.Reading)]
        public string? Reading { get; init; }

        /// <summary>所属.</summary>
        [JsonPropertyName(Inputs.Organization)]
        public string? Organization { get; init; }

        /// <summary>役割.</summary>
        [JsonPropertyName(Inputs.Role)]
        public string? Role { get; init; }

        /// <summary>種別.</summary>
        [JsonPropertyName(Inputs.Kind)]
        public string? Kind { get; init; }

        /// <summary>メール.</summary>
        [JsonPropertyName(Inputs.Email)]
        public string? Email { get; init; }

        /// <summary>電話.</summary>
        [JsonPropertyName(Inputs.Telephone)]
        public string? Telephone { get; init; }

        /// <summary>連絡の方法.</summary>
        [JsonPropertyName(Inputs.ReachBy)]
        public string? ReachBy { get; init; }

        /// <summary>When and how.</summary>
        [JsonPropertyName(Inputs.ReachNote)]
        public string? ReachNote { get; init; }

        /// <summary>The member of the team.</summary>
        [JsonPropertyName(Inputs.Teams)]
        public string? Teams { get; init; }

        /// <summary>The first day.</summary>
        [JsonPropertyName(Inputs.From)]
        public string? From { get; init; }

        /// <summary>The last day.</summary>
        [JsonPropertyName(Inputs.To)]
        public string? To { get; init; }
    }

    /// <summary>A seat, and one person in it.</summary>
    public sealed record SeatPayload : ForumPayload
    {
        /// <summary>One of <see cref="Steps"/>.</summary>
        public string? Step { get; init; }

        /// <summary>The seat's id.</summary>
        public string? Seat { get; init; }

        /// <summary>The person in it.</summary>
        public string? Who { get; init; }

        /// <summary>Holder or Proxy.</summary>
        public string? Part { get; init; }

        /// <summary>The first day of the appointment that is meant.</summary>
        public string? Begins { get; init; }
    }

    /// <summary>A form of a seat.</summary>
    public sealed record SeatFormPayload : ForumPayload
    {
        /// <summary>The seat's id.</summary>
        public string? Seat { get; init; }

        /// <summary>The revision the form shows.</summary>
        public int Revision { get; init; }

        /// <summary>The person in it.</summary>
        public string? Who { get; init; }

        /// <summary>Holder or Proxy.</summary>
        public string? Part { get; init; }

        /// <summary>The first day of the appointment that is meant.</summary>
        public string? Begins { get; init; }

        /// <summary>Somebody of the roster.</summary>
        [JsonPropertyName(Inputs.Person)]
        public string? Person { get; init; }

        /// <summary>The name of somebody new.</summary>
        [JsonPropertyName(Inputs.Name)]
        public string? Name { get; init; }

        /// <summary>Their reading.</summary>
        [JsonPropertyName(Inputs.Reading)]
        public string? Reading { get; init; }

        /// <summary>種別.</summary>
        [JsonPropertyName(Inputs.Kind)]
        public string? Kind { get; init; }

        /// <summary>The first day.</summary>
        [JsonPropertyName(Inputs.From)]
        public string? From { get; init; }

        /// <summary>The last day.</summary>
        [JsonPropertyName(Inputs.To)]
        public string? To { get; init; }
    }
}
