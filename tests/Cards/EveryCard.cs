using System.Collections;
using System.Reflection;
using CareSystem.Cards.Common;
using CareSystem.Cards.Forums.Settings;
using CareSystem.Cards.Kit;

namespace CareSystem.Tests.Cards;

/// <summary>Every card of every slice, filled with one text wherever it takes text: a new card is here without being written down.</summary>
internal static class EveryCard
{
    /// <summary>Where only certain texts are taken, because the service itself puts them there.</summary>
    private static readonly Dictionary<(string Type, string Member), string> Known = new()
    {
        [("CaseTalkLine", "Question")] = "happened",
        [("LeakReminderCard", "Step")] = "QuickReport",
        [("LeakStepLine", "Step")] = "Contain",
        [("CaseFindingLine", "Field")] = "situation",
        [("CaseFindingLine", "Kind")] = "Telephone",
        [("RosterGapsCard", "Components")] = "Medical",
        [("RosterGapsCard", "Kinds")] = "Health",
        [("RosterGapsCard", "Next")] = "Municipality",
        [("RosterGapsCard", "Types")] = "Municipality",
        [("RosterPlace", "Steps")] = "succeed",
        [("RosterSeatFormCard", "Step")] = "represent",
        [("SettingGroupLine", "Group")] = "Hours",
    };

    /// <summary>What is never a person's text, and so may be our own Markdown.</summary>
    private static readonly HashSet<string> OwnWords = new(StringComparer.Ordinal)
    {
        // Codes that the wording names.
        "AgendaItemCard.Type", "CaseBandCodes.Age", "CaseBandCodes.Bodies", "CaseBandCodes.Group", "CaseBandCodes.Household", "CaseBandCodes.Sex",
        "CaseBandCodes.Stay", "CaseBandCodes.Troubles", "CaseStateCard.Status", "CaseTextCard.Status", "CaseDigestCard.Status", "CaseFollowUpLine.Turn", "CaseLine.Status", "IssueDetails.Categories",
        "IssueDetails.Level", "IssueDetails.Status", "IssueDetails.Tags", "IssueLine.Categories", "IssueLookAlike.Status", "IssueMapLine.Category", "IssueMoveCard.Choices",
        "IssueMoveCard.Now", "IssueWatchPart.Attention", "StrengthCard.Categories", "StrengthLine.Categories",

        "GoalTargetLine.Status", "GoalTaskLine.State", "TargetDetails.Status", "TargetIssueLine.Status", "TargetEndCard.Choices", "TargetEndCard.Now", "TaskDetails.State",
        "IssueGoalLine.State",

        // Numbers and codes that the service gives.
        "CaseCodeCard.Code", "CaseDigestCard.Code", "CaseFormCard.Code", "CaseReviewCard.Code", "CaseStateCard.Code",
        "CaseReadersCard.Code", "CaseReadsCard.Code", "CaseTalkCard.Code", "CaseOutcomeCard.Code", "CaseFollowUpAskCard.Code", "CaseFollowUpCard.Code", "CaseHoldCard.Code",
        "CaseTextCard.Code", "CaseWithdrawCard.Code", "CaseLine.Code", "CaseIssueLine.Number", "IssueEvidenceDetails.Cases", "IssueCandidate.Number", "IssueDetails.Number", "IssueFormCard.Issue",
        "IssueLine.Number", "IssueLookAlike.Number", "IssueMoveCard.Issue", "IssueTitleCard.Number", "IssueWatchLine.Number", "StrengthCard.Issue", "StrengthLine.Issue",

        "GoalTargetLine.Number", "GoalCandidate.Number", "TargetDetails.Number", "TargetLinks.From", "TargetLinks.As", "TargetIssueLine.Number", "TargetFormCard.Number", "TargetFormCard.From",
        "TargetEndCard.Number", "ActualFormCard.Number", "ActualFormCard.Unit", "ActualReceiptCard.Number", "TaskDetails.Goal", "TaskDetails.Issue", "IssueGoalLine.Id",

        // Days and years as JapaneseTime writes them.
        "GoalCandidate.Year",
        "LeakCard.KnownOn", "LeakCard.QuickFrom", "LeakCard.QuickUntil", "LeakCard.FullUntil", "LeakLine.KnownOn", "LeakReminderCard.KnownOn", "LeakReminderCard.Clock",
        "CaseDraftCard.Saved", "CaseDraftCard.Last", "CaseDigestCard.PurgedOn", "CaseReviewCard.At", "CaseStateCard.At", "CaseTextCard.At", "IssueCandidate.Year", "IssueDetails.Due",
        "MeetingFormCard.Today", "PledgeCard.ConfirmedOn", "PledgeCard.SetOn", "RosterPlace.Term",

        // Sentences and names of the wording.
        "LeakCard.Notice", "LeakFormCard.Notice", "CaseDraftCard.Notice", "CaseReadersCard.Notice", "CaseTalkCard.Notice", "CaseOutcomeCard.Notice", "CaseFollowUpCard.Notice", "CaseHoldCard.Notice", "CaseNewsCard.Title", "CaseNewsCard.Lines",
        "CaseDoorCard.Notice", "CaseFormCard.Notice", "CaseReviewCard.Notice", "CaseStateCard.Lines", "HelpCard.Title",
        "MeetingChoice.Title", "MeetingReceiptCard.Text", "NoticeCard.Help", "OrganizationCard.Type", "OrganizationLine.Type",
        "SettingsGroup.Text", "SettingsGroup.Title",
    };

    /// <summary>A card that asks to choose has something to choose from.</summary>
    private static readonly string[] NeverEmpty = ["ForumChoice"];

    public static IReadOnlyList<Type> Types { get; } =
    [
        .. typeof(AdaptiveCard).Assembly.GetExportedTypes()
            .Where(static type => !type.IsAbstract && type.GetMethod("ToCard", Type.EmptyTypes)?.ReturnType == typeof(AdaptiveCard))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal),
    ];

    /// <summary>The card in the variants that its flags make: everything there, nothing there, and each of its choices.</summary>
    /// <param name="reading">The instance of the wordings, where there is one of that name; otherwise the usual one.</param>
    public static IEnumerable<AdaptiveCard> Variants(Type type, string text, string reading = "Standard")
    {
        foreach (var isFull in new[] { true, false })
        {
            for (var choice = 0; choice < 4; choice++)
            {
                foreach (var isSet in new[] { true, false })
                {
                    var card = Make(type, new Filling(text, isFull, choice, isSet, reading));
                    yield return (AdaptiveCard)type.GetMethod("ToCard", Type.EmptyTypes)!.Invoke(card, null)!;
                }
            }
        }
    }

    /// <summary>How the card is built from its record with everything there, said once and built as often as asked.</summary>
    public static Func<AdaptiveCard> Builder(Type type, string text) =>
        type.GetMethod("ToCard", Type.EmptyTypes)!.CreateDelegate<Func<AdaptiveCard>>(Make(type, new Filling(text, IsFull: true, Choice: 0, IsSet: true)));

    private static object Make(Type type, Filling with)
    {
        var constructor = type.GetConstructors().OrderByDescending(static each => each.GetParameters().Length).First();
        var parameters = constructor.GetParameters();
        var made = constructor.Invoke([.. parameters.Select(parameter => Value(parameter.ParameterType, type.Name, parameter.Name!, IsNullable(parameter), with))]);
        foreach (var property in type.GetProperties().Where(each => each.SetMethod is not null && !parameters.Any(parameter => parameter.Name == each.Name)))
        {
            var isNullable = new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
            property.SetValue(made, Value(property.PropertyType, type.Name, property.Name, isNullable, with));
        }

        return made;
    }

    private static object? Value(Type type, string owner, string member, bool isNullable, Filling with)
    {
        if (type.Name.EndsWith("Wording", StringComparison.Ordinal))
        {
            return (type.GetProperty(with.Reading) ?? type.GetProperty("Standard"))?.GetValue(null) ?? throw new InvalidOperationException($"{type.Name} has no standard reading.");
        }

        if (isNullable && !with.IsFull)
        {
            return null;
        }

        return (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var text when text == typeof(string) => Known.GetValueOrDefault((owner, member)) ?? (OwnWords.Contains($"{owner}.{member}") ? "ABC" : $"{with.Text} ‹{owner}.{member}›"),
            var flag when flag == typeof(bool) => with.IsSet,
            var number when number == typeof(int) => 1,
            var number when number == typeof(double) => 1.0,
            var day when day == typeof(DateOnly) => new DateOnly(2026, 6, 1),
            { IsEnum: true } choice => Enum.GetValues(choice).GetValue(with.Choice % Enum.GetValues(choice).Length),
            { IsGenericType: true } map when map.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) => Map(map.GetGenericArguments(), with),
            { IsGenericType: true } list when typeof(IEnumerable).IsAssignableFrom(list) => List(list.GetGenericArguments()[0], owner, member, with),
            { IsGenericType: true } pair when pair.Name.StartsWith("ValueTuple", StringComparison.Ordinal) => Make(pair, with),
            var button when button == typeof(Func<string, AdaptiveAction>) => (Func<string, AdaptiveAction>)Button,
            { IsClass: true } record => Make(record, with),
            var other => throw new InvalidOperationException($"{owner}.{member} is a {other}: say what stands there."),
        };
    }

    private static Array List(Type item, string owner, string member, Filling with)
    {
        var list = Array.CreateInstance(item, with.IsFull || NeverEmpty.Contains(item.Name) ? 1 : 0);
        for (var i = 0; i < list.Length; i++)
        {
            list.SetValue(Value(item, owner, member, isNullable: false, with), i);
        }

        return list;
    }

    /// <summary>Faults beside fields: of every input there is.</summary>
    private static IDictionary Map(Type[] types, Filling with)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(types))!;
        foreach (var input in with.IsFull ? Inputs.Value : [])
        {
            map[input] = types[1] == typeof(string) ? with.Text : Value(types[1], "", "", isNullable: false, with);
        }

        return map;
    }

    private static readonly Lazy<IReadOnlyList<string>> Inputs = new(static () =>
    [
        .. typeof(AdaptiveCard).Assembly.GetExportedTypes().Where(static type => type.Name == "Inputs")
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(static field => (string)field.GetRawConstantValue()!).Distinct(StringComparer.Ordinal),
    ]);

    private static AdaptiveAction Button(string title) => SettingsActions.Show.Execute(title, new PlainPayload());

    private static bool IsNullable(ParameterInfo parameter) => new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;

    private sealed record Filling(string Text, bool IsFull, int Choice, bool IsSet, string Reading = "Standard");
}
