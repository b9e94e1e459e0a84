using System.Text.Json;
using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Settings;

/// <summary>The buttons of the settings themselves.</summary>
public static class SettingsActions
{
    /// <summary>Opens the settings.</summary>
    public static readonly CardVerb<PlainPayload> Show = new("settings.show.1", CommonPayloads.Wire);

    /// <summary>Opens the list of what the secretariat has set.</summary>
    public static readonly CardVerb<PlainPayload> Groups = new("settings.groups.1", CommonPayloads.Wire);

    /// <summary>Opens one group: what is set, and who changed it.</summary>
    public static readonly CardVerb<GroupPayload> Group = new("settings.group.1", SettingsPayloads.Wire);

    /// <summary>Opens the form of a group; with values, as they were typed before.</summary>
    public static readonly CardVerb<GroupPayload> Form = new("settings.form.1", SettingsPayloads.Wire);

    /// <summary>Says what a change would do.</summary>
    public static readonly CardVerb<GroupPayload> Preview = new("settings.preview.1", SettingsPayloads.Wire);

    /// <summary>Makes the change.</summary>
    public static readonly CardVerb<GroupPayload> Change = new("settings.change.1", SettingsPayloads.Wire);

    /// <summary>Opens one's own settings.</summary>
    public static readonly CardVerb<PlainPayload> Own = new("settings.own.1", CommonPayloads.Wire);

    /// <summary>Stores one's own settings.</summary>
    public static readonly CardVerb<OwnPayload> SetOwn = new("settings.own.set.1", SettingsPayloads.Wire);

    /// <summary>A group, and in its form what was typed.</summary>
    public sealed record GroupPayload : ForumPayload
    {
        /// <summary>Which group.</summary>
        public string? Group { get; init; }

        /// <summary>The revision that is shown; 0 = nobody has changed the group yet.</summary>
        public int Revision { get; init; }

        /// <summary>What was typed, where a card that is no form carries it on: <c>field=text</c>.</summary>
        public IReadOnlyList<string>? Values { get; init; }

        /// <summary>Whatever else came: what was typed, by field.</summary>
        [JsonExtensionData]
        // Set and not init: generated code makes an argument of the constructor of every init member, and this can be none.
        public IDictionary<string, JsonElement>? Fields { get; set; }

        /// <summary>What was typed into a field.</summary>
        /// <param name="field">Its id.</param>
        /// <returns>As it came; null where nothing did.</returns>
        public string? Given(string field) =>
            Fields is not null && Fields.TryGetValue(field, out var given)
                ? (given.ValueKind == JsonValueKind.String ? given.GetString() : null) 
                : Values?.FirstOrDefault(value => value?.StartsWith(field + '=', StringComparison.Ordinal) == true)?[(field.Length + 1)..];
    }

    /// <summary>One's own settings as they were typed.</summary>
    public sealed record OwnPayload : ForumPayload
    {
        /// <summary>The revision that is shown.</summary>
        public int Revision { get; init; }

        /// <summary>Where reminders are wanted.</summary>
        [JsonPropertyName(Inputs.Reach)]
        public string? Reach { get; init; }

        /// <summary>In which words the person wants to be spoken to.</summary>
        [JsonPropertyName(Inputs.Reading)]
        public string? Reading { get; init; }

        /// <summary>From when nothing is to be sent; empty or <c>none</c> = never.</summary>
        [JsonPropertyName(Inputs.QuietFrom)]
        public string? QuietFrom { get; init; }

        /// <summary>Until when.</summary>
        [JsonPropertyName(Inputs.QuietTo)]
        public string? QuietTo { get; init; }
    }

    /// <summary>The ids of the inputs; <c>keep</c> is followed by a kind of record.</summary>
    public static class Inputs
    {
        /// <summary>The forum's name.</summary>
        public const string Name = "name";

        /// <summary>市町村／圏域／都道府県.</summary>
        public const string Layer = "layer";

        /// <summary>圏域, one a line.</summary>
        public const string Areas = "areas";

        /// <summary>法的位置づけ.</summary>
        public const string Footing = "footing";

        /// <summary>The mailbox in which meetings are booked.</summary>
        public const string Organiser = "organiser";

        /// <summary>How many days before a meeting the first reminder comes.</summary>
        public const string FirstDays = "firstDays";

        /// <summary>At what time.</summary>
        public const string FirstAt = "firstAt";

        /// <summary>How many minutes before it the second one comes.</summary>
        public const string Second = "second";

        /// <summary>From when on reminders may come.</summary>
        public const string From = "from";

        /// <summary>Until when.</summary>
        public const string To = "to";

        /// <summary>閉庁日, one a line.</summary>
        public const string Closed = "closed";

        /// <summary>How the years of retention of each kind begin.</summary>
        public const string Keep = "keep";

        /// <summary>Days after which the text of a case that was talked over goes.</summary>
        public const string CaseDays = "caseDays";

        /// <summary>Kinds of which nothing is discarded.</summary>
        public const string Held = "held";

        /// <summary>Why.</summary>
        public const string HoldReason = "holdReason";

        /// <summary>Fewer than these are not published.</summary>
        public const string SmallNumber = "smallNumber";

        /// <summary>With fewer answers there is no result.</summary>
        public const string Fewest = "fewest";

        /// <summary>A mean from here on is a strength.</summary>
        public const string Strength = "strength";

        /// <summary>A mean up to here is a weakness.</summary>
        public const string Weakness = "weakness";

        /// <summary>A share of わからない from here on is told.</summary>
        public const string Unseen = "unseen";

        /// <summary>Days after which an open issue that nobody has moved is stale.</summary>
        public const string Stale = "stale";

        /// <summary>和暦／西暦／併記.</summary>
        public const string Dates = "dates";

        /// <summary>がい／害.</summary>
        public const string Spelling = "spelling";

        /// <summary>Digits in dates.</summary>
        public const string Digits = "digits";

        /// <summary>公開の可否.</summary>
        public const string Open = "open";

        /// <summary>Why.</summary>
        public const string OpenReason = "openReason";

        /// <summary>Who is shown the roster's contact data.</summary>
        public const string ShowContacts = "showContacts";

        /// <summary>Who is shown the results of checklists.</summary>
        public const string ShowResults = "showResults";

        /// <summary>Where one's own reminders are wanted.</summary>
        public const string Reach = "reach";

        /// <summary>In which words one wants to be spoken to.</summary>
        public const string Reading = "reading";

        /// <summary>From when on one wants to be left alone.</summary>
        public const string QuietFrom = "quietFrom";

        /// <summary>Until when.</summary>
        public const string QuietTo = "quietTo";
    }
}
