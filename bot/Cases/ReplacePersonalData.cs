using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

/// <summary>What was found in a form is replaced by what is proposed for it, for the person to read before it is sent. Nothing is kept.</summary>
internal sealed class ReplacePersonalData(IForumActions actions, IKnownNames names)
{
    /// <param name="Texts">The replaced ones.</param>
    /// <param name="Replaced">How many pieces.</param>
    /// <param name="Left">What the check still finds.</param>
    internal sealed record Replacement(IReadOnlyList<TypedField> Texts, int Replaced, IReadOnlyList<PersonalDataFinding> Left, bool MayOverride)
    {
        /// <summary>What is left, for the form to show once more.</summary>
        public CaseFaults Faults => new(new Dictionary<string, Fault>(StringComparer.Ordinal), Left) { MayOverride = MayOverride };

        public string? TextOf(string field) => Texts.First(text => text.Field == field).Text;

        /// <summary>The type's name only.</summary>
        public override string ToString() => nameof(Replacement);
    }

    /// <param name="texts">The fields of the form, as they were typed.</param>
    /// <param name="find">What is found in them; may look at more than them, of which nothing is replaced. Null = what the check finds in them.</param>
    public Task<Outcome<Replacement>> RunAsync(
        ForumId forum, PersonId person, IReadOnlyList<TypedField> texts, CancellationToken cancellation, Func<IReadOnlyList<TypedField>, KnownNames, IReadOnlyList<PersonalDataFinding>>? find = null) =>
        actions.ReadAsync<KnownNames, Replacement>(
            forum, person, stop => names.OfAsync(forum, stop), (known, context) => View(texts, known, find ?? PersonalDataCheck.Find, context), cancellation);

    internal static Viewed<Replacement> View(
        IReadOnlyList<TypedField> texts, KnownNames known, Func<IReadOnlyList<TypedField>, KnownNames, IReadOnlyList<PersonalDataFinding>> find, ActionContext context)
    {
        if (context.Caller.Role == MemberRole.Observer)
        {
            return new NotAllowed();
        }

        var found = find(texts, known);
        TypedField[] replaced = [.. texts.Select(text => text.Text is null ? text : text with { Text = PersonalDataCheck.Apply(text, found) })];
        return new Replacement(
            replaced, found.Count(finding => texts.Any(text => text.Field == finding.Field)), find(replaced, known), CaseRights.Handles(context.Caller));
    }
}
