using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.Reading;

/// <summary>A named member is told that there is a case to read.</summary>
internal sealed record CaseReaderNotice(string Code, string Person) : OutboxRecord;

/// <summary>The secretariat names the members who may read the text of a case, beside itself and the chair. Whoever is named anew is told.</summary>
internal sealed class NameReaders(IForumActions actions, ICases cases, IRoster roster)
{
    /// <summary>A case that more people read is no longer confidential; it also keeps a transaction below 100 rows.</summary>
    public const int Most = 20;

    /// <param name="Chosen">Person ids separated by commas, as a multi-select sends them.</param>
    internal sealed record Command(CaseCode Code, int Revision, string? Chosen);

    internal sealed record State(Stored<CaseSubmission>? Case, IReadOnlyList<RosterEntry> Roster);

    internal sealed record Named(CaseCode Code, int Count);

    /// <param name="Candidates">Members of the roster and of the tenant, by name.</param>
    internal sealed record Form(CaseHead Head, IReadOnlyList<RosterEntry> Candidates, CaseAudience Audience);

    public Task<Outcome<Form>> FormAsync(ForumId forum, PersonId person, CaseCode code, CancellationToken cancellation) =>
        actions.ReadAsync<State, Form>(forum, person, stop => LoadAsync(forum, code, stop), View, cancellation);

    public Task<Outcome<Named>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, Named>(
            origin, stop => LoadAsync(origin.Forum, command.Code, stop), (state, context) => Decide(command, state, context), cancellation);

    internal static Viewed<Form> View(State state, ActionContext context) => state.Case is { Value.Head: var head } && CaseRights.Of(head, context.Caller).Manage
        ? new Form(head, Candidates(head, state.Roster), CaseAudience.Of(state.Roster, head.By, head.Readers))
        : new NotFound();

    internal static Decision<Named> Decide(Command command, State state, ActionContext context)
    {
        if (state.Case is not { } found || !CaseRights.Of(found.Value.Head, context.Caller).Manage)
        {
            return new NotFound();
        }

        var head = found.Value.Head;
        if (!head.HasText)
        {
            return new CaseMovedOn(head);
        }

        if (head.Revision != command.Revision)
        {
            return new CaseChanged(found.Value, []);
        }

        var candidates = Candidates(head, state.Roster).Select(static entry => entry.Person.Value).ToHashSet(StringComparer.Ordinal);
        var chosen = (command.Chosen ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToArray();
        var checks = new FieldChecks();
        if (!chosen.All(candidates.Contains))
        {
            checks.Add(CaseFields.Readers, new Fault.NotAChoice());
        }
        else if (chosen.Length > Most)
        {
            checks.Add(CaseFields.Readers, new Fault.TooMany(Most, chosen.Length));
        }

        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        PersonId[] readers = [.. chosen.Order(StringComparer.Ordinal).Select(static person => new PersonId(person))];
        if (readers.SequenceEqual(head.Readers.OrderBy(static person => person.Value, StringComparer.Ordinal)))
        {
            return Decision.Of(new Named(head.Code, readers.Length), new Changes());
        }

        var after = found.Value with { Head = head with { Readers = readers, ChangedAt = context.Now, Revision = head.Revision + 1 } };
        var changes = after.Changed(found, "readers", [CaseFields.Readers], context);
        foreach (var person in readers.Except(head.Readers))
        {
            changes.Promise(new CaseReaderNotice(head.Code.Value, person.Value), new Recipient.Person(person), context.Forum.Settings.Hours.FirstAllowed(context.Now));
        }

        return Decision.Of(new Named(head.Code, readers.Length), changes);
    }

    private static IReadOnlyList<RosterEntry> Candidates(CaseHead head, IReadOnlyList<RosterEntry> roster) =>
    [
        .. roster.Where(entry => entry is { Role: MemberRole.Member, IsGuest: false } && entry.Person != head.By)
            .OrderBy(static entry => entry.Name, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Person.Value, StringComparer.Ordinal),
    ];

    private async Task<State> LoadAsync(ForumId forum, CaseCode code, CancellationToken cancellation)
    {
        var found = cases.FindAsync(forum, code, cancellation);
        var people = roster.PageAsync(forum, null, int.MaxValue, cancellation);
        await Task.WhenAll(found, people);
        return new State(await found, await people);
    }
}
