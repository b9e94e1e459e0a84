using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Settings;

/// <summary>The secretariat changes a group: the forum's row, who did it, the history, and what follows from it are one transaction.</summary>
internal sealed class ChangeSetting(IForumActions actions, IForums forums, ISettingStamps stamps, IHistory history, ICalendar calendar)
{
    internal sealed record State(Stored<Forum>? Forum, Stored<SettingStamp>? Stamp, IReadOnlyList<HistoryEntry> Since);

    /// <param name="Fields">What is different now; nothing where the form said what was set already.</param>
    internal sealed record Done(SettingGroup Group, IReadOnlyList<FieldChange> Fields);

    public Task<Outcome<Done>> RunAsync(ActionOrigin origin, SettingDraft draft, CancellationToken cancellation) => actions.ChangeAsync<State, Done>(
        origin,
        async stop =>
        {
            var forum = forums.FindAsync(origin.Forum, stop);
            var stamp = stamps.FindAsync(origin.Forum, draft.Group, stop);
            var since = history.OfAsync(origin.Forum, SettingStamp.SubjectOf(draft.Group), draft.Revision, stop);
            await Task.WhenAll(forum, stamp, since);
            return new State(await forum, await stamp, await since);
        },
        (state, context) => Decide(draft, state, calendar.Organisers, context),
        cancellation);

    internal static Decision<Done> Decide(SettingDraft draft, State state, IReadOnlyList<string> organisers, ActionContext context)
    {
        if (state.Forum is not { } found)
        {
            return new NotFound();
        }

        var before = found.Value.Summary;
        var (compared, refusal) = draft.Check(before, context.Caller, state.Stamp?.Value, state.Since, organisers, context.Now);
        if (compared is null)
        {
            return refusal!;
        }

        var changes = new Changes();
        if (compared.Changes.Count == 0)
        {
            return Decision.Of(new Done(draft.Group, []), changes);
        }

        var settings = SettingValues.With(before.Settings, compared.Values, context.Now);
        var isRenamed = compared.Changes.Any(static change => change.Field == SettingFields.Name);
        var after = found.Value with
        {
            Name = compared.Values.GetValueOrDefault(SettingFields.Name, found.Value.Name),
            Layer = compared.Values.TryGetValue(SettingFields.Layer, out var layer) ? Enum.Parse<ForumLayer>(layer) : found.Value.Layer,
            Settings = settings,
            // What is heard late of an older name of the team must not undo it.
            Presence = isRenamed ? found.Value.Presence with { NamedAt = context.Now } : found.Value.Presence,
        };
        var stamp = new SettingStamp(draft.Group, draft.Revision + 1, context.Caller.Person, context.Caller.Name, context.Now);
        changes.Replace(found, after)
            .Remember(new HistoryEntry(
                SettingStamp.SubjectOf(draft.Group), stamp.Revision, "changed", compared.Changes, context.Caller.Person, context.Caller.Name, context.Now));
        _ = state.Stamp is { } stamped ? changes.Replace(stamped, stamp) : changes.Insert(stamp);
        if (settings.Plan != before.Settings.Plan)
        {
            changes.Promise(
                new ReminderTimesChanged(before.Settings.Reminders, settings.Reminders), new Recipient.Service("reminders", context.Forum.Id.Value), context.Now);
        }

        if (isRenamed)
        {
            // The directory names the forum where a person is asked which one is meant.
            changes.Promise(new ListMembersDue(), new Recipient.Service("directory", context.Forum.Id.Value), context.Now);
        }

        return Decision.Of(new Done(draft.Group, compared.Changes), changes);
    }
}
