using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Links;

/// <summary>The buttons by which two forums are linked: verbs, input ids and what travels with them.</summary>
public static class LinkActions
{
    /// <summary>Opens the list of the forums with which this one is linked.</summary>
    public static readonly CardVerb<PlainPayload> List = new("link.list.1", LinkPayloads.Wire);

    /// <summary>Makes a connection code and shows it, once.</summary>
    public static readonly CardVerb<PlainPayload> Code = new("link.code.1", LinkPayloads.Wire);

    /// <summary>Asks the forum whose code was typed for a link.</summary>
    public static readonly CardVerb<AskPayload> Ask = new("link.ask.1", LinkPayloads.Wire);

    /// <summary>Agrees to a link.</summary>
    public static readonly CardVerb<LinkPayload> Accept = new("link.accept.1", LinkPayloads.Wire);

    /// <summary>Refuses a link, takes back the request for one, or ends it.</summary>
    public static readonly CardVerb<LinkPayload> End = new("link.end.1", LinkPayloads.Wire);

    /// <summary>One link.</summary>
    public sealed record LinkPayload : ForumPayload
    {
        /// <summary>Names the agreement.</summary>
        public string? Link { get; init; }
    }

    /// <summary>The form.</summary>
    public sealed record AskPayload : ForumPayload
    {
        /// <summary>The code that the other secretariat has told.</summary>
        [JsonPropertyName(Inputs.Code)]
        public string? Code { get; init; }
    }

    /// <summary>The ids of the inputs.</summary>
    public static class Inputs
    {
        /// <summary>接続コード.</summary>
        public const string Code = "code";
    }
}
