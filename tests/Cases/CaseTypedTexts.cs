using System.Reflection;
using System.Text.Json.Serialization;
using CareSystem.Bot.Cases;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Cases.Discussion;
using CareSystem.Cards.Cases.FollowUp;
using CareSystem.Cards.Cases.Keeping;
using CareSystem.Cards.Cases.Leaks;
using CareSystem.Cards.Cases.Reading;
using CareSystem.Cards.Kit;

namespace CareSystem.Tests.Cases;

/// <summary>A text that a person can type.</summary>
/// <param name="By">The verb that carries it, or the command or search that it is typed into.</param>
internal sealed record TypedText(string By, string Input)
{
    /// <summary>Stands in nothing else: whoever finds it knows from where it came.</summary>
    public string Mark => $"QQ{string.Concat($"{By}{Input}".Where(char.IsAsciiLetter)).ToUpperInvariant()}QQ";

    public override string ToString() => $"{Input} of {By}";
}

/// <summary>Every text that a person can type anywhere in the slice of cases, and what of its payloads is no text.</summary>
internal static class CaseTypedTexts
{
    /// <summary>What follows 事例 and is neither a code nor one of its words: kept nowhere.</summary>
    public static readonly TypedText Command = new("case command", "rest");

    /// <summary>What is looked for in the compose box: kept nowhere.</summary>
    public static readonly TypedText Search = new(CasesCommands.Search.Id, "words");

    /// <summary>Inputs of which a person chooses.</summary>
    public static readonly IReadOnlySet<string> Choices = new HashSet<string>(StringComparer.Ordinal)
    {
        CasesActions.Inputs.Age, CasesActions.Inputs.Sex, CasesActions.Inputs.Household, CasesActions.Inputs.Stay, CasesActions.Inputs.Troubles, CasesActions.Inputs.Bodies,
        CasesActions.Inputs.Group, CasesActions.Inputs.Basis, CaseReadingActions.Readers, CaseDiscussionActions.Inputs.Lacks, CaseDiscussionActions.Inputs.Spread,
        CaseDiscussionActions.Inputs.Areas, CaseDiscussionActions.Inputs.Place, CaseFollowUpActions.Inputs.Change, LeakActions.Inputs.KnownOn, LeakActions.Inputs.IsMalicious,
    };

    public static readonly IReadOnlyList<TypedText> All =
    [
        Command,
        Search,
        .. Of([CasesActions.SaveDraft, CasesActions.Submit, CasesActions.Replace, CasesActions.Mend], "situation", "worked", "missing", "reason"),
        .. Of([CasesActions.Approve, CasesActions.Return, CasesActions.ReplaceInReview], "summary", "comment", "reason"),
        .. Of([CaseDiscussionActions.Note, CaseDiscussionActions.Replace], "happened", "troubled", "went", "lacking", "step", "reason"),
        .. Of([CaseDiscussionActions.Aggregate, CaseDiscussionActions.ReplaceOutcome], "outcome", "reason"),
        .. Of([CaseFollowUpActions.Answer, CaseFollowUpActions.Replace], "since", "reason"),
        .. Of([CaseKeepingActions.Hold, CaseKeepingActions.Release], "hold"),
        .. Of([LeakActions.Record], "what", "whose", "done"),
    ];

    /// <summary>The buttons of cases.</summary>
    public static IReadOnlyList<CardVerb> Verbs { get; } =
    [
        .. typeof(CasesActions).Assembly.GetTypes()
            .Where(static type => type.Namespace?.StartsWith(typeof(CasesActions).Namespace!, StringComparison.Ordinal) == true)
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(static member => typeof(CardVerb).IsAssignableFrom(member.FieldType))
            .Select(static member => (CardVerb)member.GetValue(null)!),
    ];

    /// <summary>The inputs of what travels with a button: of the other members the card itself says what stands there.</summary>
    public static IEnumerable<TypedText> InputsOf(CardVerb verb) => verb.PayloadType.GetProperties()
        .Where(static property => property.PropertyType == typeof(string))
        .Select(static property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name)
        .OfType<string>()
        .Select(input => new TypedText(verb.Name, input));

    /// <summary>The inputs that are neither marked nor chosen from.</summary>
    public static IReadOnlyList<string> Unmarked(IEnumerable<TypedText> inputs) =>
        [.. inputs.Where(static input => !Choices.Contains(input.Input) && !All.Contains(input)).Select(static input => $"There is no mark for {input}.").Distinct(StringComparer.Ordinal)];

    private static IEnumerable<TypedText> Of(CardVerb[] verbs, params string[] inputs) => verbs.SelectMany(verb => inputs.Select(input => new TypedText(verb.Name, input)));
}
