using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

/// <summary>What was found in a form is replaced by what is proposed for it, for the person to read before it is sent. Nothing is kept.</summary>
internal sealed class ReplacePersonalData(IForumActions actions, IKnownNames names)
{
    /// <param name="Draft">With the replaced texts.</param>
    /// <param name="Replaced">How many pieces.</param>
    /// <param name="Left">What the check still finds in it.</param>
    internal sealed record Replacement(CaseDraft Draft, int Replaced, IReadOnlyList<PersonalDataFinding> Left, bool MayOverride)
    {
        /// <summary>The type's name only.</summary>
        public override string ToString() => nameof(Replacement);
    }

    public Task<Outcome<Replacement>> RunAsync(ForumId forum, PersonId person, CaseDraft draft, CancellationToken cancellation) =>
        actions.ReadAsync<KnownNames, Replacement>(forum, person, stop => names.OfAsync(forum, stop), (known, context) => View(draft, known, context), cancellation);

    internal static Viewed<Replacement> View(CaseDraft draft, KnownNames known, ActionContext context)
    {
        if (context.Caller.Role == MemberRole.Observer)
        {
            return new NotAllowed(MemberRole.Member);
        }

        var found = PersonalDataCheck.Find(draft.Texts, known);
        var replaced = draft with
        {
            Situation = Apply(CaseFields.Situation, draft.Situation),
            Worked = Apply(CaseFields.Worked, draft.Worked),
            Missing = Apply(CaseFields.Missing, draft.Missing),
        };
        return new Replacement(replaced, found.Count, PersonalDataCheck.Find(replaced.Texts, known), CaseRights.Handles(context.Caller));

        string? Apply(string field, string? text) => text is null ? null : PersonalDataCheck.Apply(new TypedField(field, text), found);
    }
}
