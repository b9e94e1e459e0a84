using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Bodies;

/// <summary>The buttons of the bodies (会議体).</summary>
public static class BodyActions
{
    /// <summary>Opens the list.</summary>
    public static readonly CardVerb<PlainPayload> List = new("body.list.1", CommonPayloads.Wire);

    /// <summary>Turns the list's pages.</summary>
    public static readonly CardVerb<PagePayload> Page = new("body.page.1", BodiesPayloads.Wire);

    /// <summary>Opens the form of one body, or of a new one.</summary>
    public static readonly CardVerb<BodyPayload> Form = new("body.form.1", BodiesPayloads.Wire);

    /// <summary>Shows what the form would do, and then does it.</summary>
    public static readonly CardVerb<ChangePayload> Change = new("body.change.1", BodiesPayloads.Wire);

    /// <summary>Opens, in a channel, the form that says which body it is.</summary>
    public static readonly CardVerb<PlainPayload> BindForm = new("body.bind.form.1", CommonPayloads.Wire);

    /// <summary>Shows what that would do, and then does it.</summary>
    public static readonly CardVerb<BindPayload> Bind = new("body.bind.1", BodiesPayloads.Wire);

    /// <summary>Stands for a body that is not there yet.</summary>
    public const string NewBody = "new";

    /// <summary>Stands for "none" in a choice.</summary>
    public const string Nothing = "none";

    /// <summary>Stands for "as it is" in a choice.</summary>
    public const string Keep = "keep";

    /// <summary>The ids of the inputs.</summary>
    public static class Inputs
    {
        /// <summary>会議体.</summary>
        public const string Body = "body";

        /// <summary>名前.</summary>
        public const string Name = "name";

        /// <summary>属する会議体.</summary>
        public const string Parent = "parent";

        /// <summary>送られてくるもの.</summary>
        public const string Receives = "receives";

        /// <summary>決める人.</summary>
        public const string Deciders = "deciders";

        /// <summary>チャネル.</summary>
        public const string Channel = "channel";
    }

    /// <summary>A page of the list.</summary>
    public sealed record PagePayload : ForumPayload
    {
        /// <summary>From 0.</summary>
        public int Page { get; init; }
    }

    /// <summary>A body.</summary>
    public sealed record BodyPayload : ForumPayload
    {
        /// <summary>Its id, or <see cref="NewBody"/>.</summary>
        [JsonPropertyName(Inputs.Body)]
        public string? Body { get; init; }
    }

    /// <summary>The form of a body, as it was filled in.</summary>
    public sealed record ChangePayload : ForumPayload
    {
        /// <summary>Its id, or <see cref="NewBody"/>.</summary>
        [JsonPropertyName(Inputs.Body)]
        public string? Body { get; init; }

        /// <summary>Of all bodies, as the form shows them.</summary>
        public int Revision { get; init; }

        /// <summary>Names the input whose consequences were shown.</summary>
        public string? Seen { get; init; }

        /// <summary>As typed; empty = what its kind is called.</summary>
        [JsonPropertyName(Inputs.Name)]
        public string? Name { get; init; }

        /// <summary>The body above it.</summary>
        [JsonPropertyName(Inputs.Parent)]
        public string? Parent { get; init; }

        /// <summary>Steps of the route, joined by commas.</summary>
        [JsonPropertyName(Inputs.Receives)]
        public string? Receives { get; init; }

        /// <summary>Roles, joined by commas.</summary>
        [JsonPropertyName(Inputs.Deciders)]
        public string? Deciders { get; init; }

        /// <summary><see cref="Keep"/> or <see cref="Nothing"/>.</summary>
        [JsonPropertyName(Inputs.Channel)]
        public string? Channel { get; init; }
    }

    /// <summary>Which body a channel is.</summary>
    public sealed record BindPayload : ForumPayload
    {
        /// <summary>Of all bodies, as the form shows them.</summary>
        public int Revision { get; init; }

        /// <summary>Names the input whose consequences were shown.</summary>
        public string? Seen { get; init; }

        /// <summary>Its id, or <see cref="NewBody"/>.</summary>
        [JsonPropertyName(Inputs.Body)]
        public string? Body { get; init; }

        /// <summary>Of a new one, as typed.</summary>
        [JsonPropertyName(Inputs.Name)]
        public string? Name { get; init; }
    }
}
