using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Meetings;

/// <summary>The buttons of meetings: verbs, input ids and what travels with them.</summary>
public static class MeetingsActions
{
    /// <summary>Opens the list.</summary>
    public static readonly CardVerb<ListPayload> List = new("meeting.list.1", MeetingsPayloads.Wire);

    /// <summary>Opens the form for a new meeting.</summary>
    public static readonly CardVerb<PlainPayload> New = new("meeting.new.1", CommonPayloads.Wire);

    /// <summary>Books a meeting.</summary>
    public static readonly CardVerb<FormPayload> Book = new("meeting.book.1", MeetingsPayloads.Wire);

    /// <summary>Opens the form of a meeting.</summary>
    public static readonly CardVerb<MeetingPayload> EditForm = new("meeting.edit.form.1", MeetingsPayloads.Wire);

    /// <summary>Moves or changes a meeting.</summary>
    public static readonly CardVerb<FormPayload> Edit = new("meeting.edit.1", MeetingsPayloads.Wire);

    /// <summary>Asks before cancelling.</summary>
    public static readonly CardVerb<MeetingPayload> CancelForm = new("meeting.cancel.form.1", MeetingsPayloads.Wire);

    /// <summary>Cancels a meeting.</summary>
    public static readonly CardVerb<MeetingPayload> Cancel = new("meeting.cancel.1", MeetingsPayloads.Wire);

    /// <summary>The ids of the inputs.</summary>
    public static class Inputs
    {
        /// <summary>会議名.</summary>
        public const string Name = "name";

        /// <summary>日付.</summary>
        public const string Date = "date";

        /// <summary>開始.</summary>
        public const string Start = "start";

        /// <summary>長さ.</summary>
        public const string Length = "length";

        /// <summary>場所.</summary>
        public const string Place = "place";

        /// <summary>オンライン.</summary>
        public const string Online = "online";

        /// <summary>公開・非公開.</summary>
        public const string Open = "open";
    }

    /// <summary>A page of the list.</summary>
    public sealed record ListPayload : ForumPayload
    {
        /// <summary>From 0.</summary>
        public int Page { get; init; }
    }

    /// <summary>One meeting.</summary>
    public sealed record MeetingPayload : ForumPayload
    {
        /// <summary>The meeting's id.</summary>
        public string? Meeting { get; init; }
    }

    /// <summary>A form, new or of a meeting.</summary>
    public sealed record FormPayload : ForumPayload
    {
        /// <summary>The meeting's id; null in a form for a new one.</summary>
        public string? Meeting { get; init; }

        /// <summary>The revision the form shows.</summary>
        public int Revision { get; init; }

        /// <summary>会議名.</summary>
        [JsonPropertyName(Inputs.Name)]
        public string? Name { get; init; }

        /// <summary>日付.</summary>
        [JsonPropertyName(Inputs.Date)]
        public string? Date { get; init; }

        /// <summary>開始.</summary>
        [JsonPropertyName(Inputs.Start)]
        public string? Start { get; init; }

        /// <summary>長さ.</summary>
        [JsonPropertyName(Inputs.Length)]
        public string? Length { get; init; }

        /// <summary>場所.</summary>
        [JsonPropertyName(Inputs.Place)]
        public string? Place { get; init; }

        /// <summary>オンライン.</summary>
        [JsonPropertyName(Inputs.Online)]
        public string? Online { get; init; }

        /// <summary>公開・非公開.</summary>
        [JsonPropertyName(Inputs.Open)]
        public string? Open { get; init; }
    }
}
