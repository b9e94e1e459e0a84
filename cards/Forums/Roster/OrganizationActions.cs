using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>The buttons of だれに聞く.</summary>
public static class OrganizationActions
{
    /// <summary>Opens the list, or what a search finds.</summary>
    public static readonly CardVerb<ListPayload> List = new("organization.list.1", RosterPayloads.Wire);

    /// <summary>Opens one organisation.</summary>
    public static readonly CardVerb<OrganizationPayload> Show = new("organization.show.1", RosterPayloads.Wire);

    /// <summary>Opens its form.</summary>
    public static readonly CardVerb<OrganizationPayload> EditForm = new("organization.edit.form.1", RosterPayloads.Wire);

    /// <summary>Stores what it says of itself.</summary>
    public static readonly CardVerb<FormPayload> Edit = new("organization.edit.1", RosterPayloads.Wire);

    /// <summary>Shows who is missing at the table.</summary>
    public static readonly CardVerb<PlainPayload> Gaps = new("roster.gaps.1", CommonPayloads.Wire);

    /// <summary>The ids of the inputs.</summary>
    public static class Inputs
    {
        /// <summary>名称.</summary>
        public const string Name = "name";

        /// <summary>圏域.</summary>
        public const string Area = "area";

        /// <summary>機関の種類.</summary>
        public const string Type = "type";

        /// <summary>していること.</summary>
        public const string Does = "does";

        /// <summary>だれに聞くか.</summary>
        public const string Ask = "ask";

        /// <summary>連絡のつく時間.</summary>
        public const string Reachable = "reachable";

        /// <summary>The words to search for.</summary>
        public const string Words = "words";
    }

    /// <summary>A page of the list.</summary>
    public sealed record ListPayload : ForumPayload
    {
        /// <summary>From 0.</summary>
        public int Page { get; init; }

        /// <summary>The words searched for.</summary>
        [JsonPropertyName(Inputs.Words)]
        public string? Words { get; init; }
    }

    /// <summary>One organisation.</summary>
    public sealed record OrganizationPayload : ForumPayload
    {
        /// <summary>Its id.</summary>
        public string? Organization { get; init; }
    }

    /// <summary>The form of an organisation.</summary>
    public sealed record FormPayload : ForumPayload
    {
        /// <summary>Its id.</summary>
        public string? Organization { get; init; }

        /// <summary>The revision the form shows.</summary>
        public int Revision { get; init; }

        /// <summary>名称; null = not asked.</summary>
        [JsonPropertyName(Inputs.Name)]
        public string? Name { get; init; }

        /// <summary>圏域; null = not asked.</summary>
        [JsonPropertyName(Inputs.Area)]
        public string? Area { get; init; }

        /// <summary>機関の種類.</summary>
        [JsonPropertyName(Inputs.Type)]
        public string? Type { get; init; }

        /// <summary>していること.</summary>
        [JsonPropertyName(Inputs.Does)]
        public string? Does { get; init; }

        /// <summary>だれに聞くか.</summary>
        [JsonPropertyName(Inputs.Ask)]
        public string? Ask { get; init; }

        /// <summary>連絡のつく時間.</summary>
        [JsonPropertyName(Inputs.Reachable)]
        public string? Reachable { get; init; }
    }
}
