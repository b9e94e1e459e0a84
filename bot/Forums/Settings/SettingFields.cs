using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Settings;

/// <summary>Every setting there is, by group, in the order in which a form asks for them.</summary>
internal static class SettingFields
{
    public const string Name = "name";
    public const string Layer = "layer";
    public const string Areas = "areas";
    public const string Footing = "footing";
    public const string Organiser = "organiser";
    public const string FirstDays = "firstDays";
    public const string FirstAt = "firstAt";
    public const string Second = "second";
    public const string From = "from";
    public const string To = "to";
    public const string Closed = "closed";
    public const string Keep = "keep";
    public const string CaseDays = "caseDays";
    public const string Held = "held";
    public const string HoldReason = "holdReason";
    public const string SmallNumber = "smallNumber";
    public const string Fewest = "fewest";
    public const string Strength = "strength";
    public const string Weakness = "weakness";
    public const string Unseen = "unseen";
    public const string Stale = "stale";
    public const string Dates = "dates";
    public const string Spelling = "spelling";
    public const string Digits = "digits";
    public const string Open = "open";
    public const string OpenReason = "openReason";
    public const string ShowContacts = "showContacts";
    public const string ShowResults = "showResults";

    /// <summary>The reminder comes at the time of day at which the meeting begins.</summary>
    public const string SameTime = "same";

    /// <summary>The mailbox that the operator names first.</summary>
    public const string FirstMailbox = "first";

    private static readonly Dictionary<SettingGroup, IReadOnlyList<SettingField>> Groups = new()
    {
        [SettingGroup.Profile] =
        [
            new(Name, SettingFieldKind.Text, "") { Limit = 256, IsRequired = true },
            SettingField.Of(Layer, ForumLayer.Municipality),
            new(Areas, SettingFieldKind.Names, "") { Limit = 40 },
            SettingField.Of(Footing, LegalFooting.Undecided),
        ],
        [SettingGroup.Meetings] =
        [
            SettingField.Of(Organiser, FirstMailbox, FirstMailbox),
            SettingField.Of(FirstDays, "1", "0", "1", "2", "3", "7"),
            SettingField.Of(FirstAt, SameTime, [SameTime, .. HalfHours(8, 18)]),
            SettingField.Of(Second, "60", "0", "30", "60", "120"),
        ],
        [SettingGroup.Hours] =
        [
            SettingField.Of(From, "08:30", HalfHours(7, 12)),
            SettingField.Of(To, "18:00", [.. HalfHours(13, 21)]),
            new(Closed, SettingFieldKind.ClosedDays, ""),
        ],
        [SettingGroup.Retention] =
        [
            .. Enum.GetValues<RecordKind>().Select(static kind => SettingField.Of(KeepOf(kind), Text(Retention.Default.Years[kind]), "1", "3", "5", "10")),
            SettingField.Of(CaseDays, Text(Retention.Default.CaseTextDays), "30", "60", "90", "180", "365"),
            new(Held, SettingFieldKind.Choices, "") { Choices = Enum.GetNames<RecordKind>() },
            new(HoldReason, SettingFieldKind.Text, "") { Limit = 200 },
        ],
        [SettingGroup.Thresholds] =
        [
            SettingField.Of(SmallNumber, "5", "3", "5", "10"),
            SettingField.Of(Fewest, "3", "3", "4", "5"),
            SettingField.Of(Strength, "2.3", "2.0", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6"),
            SettingField.Of(Weakness, "1.2", "0.8", "0.9", "1.0", "1.1", "1.2", "1.3", "1.4"),
            SettingField.Of(Unseen, "40", "30", "40", "50"),
            SettingField.Of(Stale, "90", "30", "60", "90", "120", "180", "365"),
        ],
        [SettingGroup.Notation] =
        [
            SettingField.Of(Dates, DateStyle.Era),
            SettingField.Of(Spelling, DisabilitySpelling.Kana),
            SettingField.Of(Digits, DigitWidth.SingleWide),
        ],
        [SettingGroup.Disclosure] =
        [
            SettingField.Of(Open, Disclosure.Closed),
            new(OpenReason, SettingFieldKind.Text, "") { Limit = 200 },
            SettingField.Of(ShowContacts, ShownData.Default.Contacts),
            SettingField.Of(ShowResults, ShownData.Default.Results),
        ],
    };

    public static IReadOnlyList<SettingField> Of(SettingGroup group) => Groups[group];

    public static string KeepOf(RecordKind kind) => Keep + kind;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>HH:mm from one hour to another, both of them there.</summary>
    private static string[] HalfHours(int first, int last) =>
        [.. Enumerable.Range(first * 2, ((last - first) * 2) + 1).Select(static half => string.Create(CultureInfo.InvariantCulture, $"{half / 2:D2}:{half % 2 * 30:D2}"))];
}
