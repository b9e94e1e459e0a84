using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Cases.Leaks;
using CareSystem.Cards.Kit;
using static CareSystem.Bot.Cases.CaseTurnModule;

namespace CareSystem.Bot.Cases.Leaks;

/// <summary>What is done after a leak (漏えい等への対応): what to record, whom to inform, and the clocks of both reports with their reminders.</summary>
internal sealed class LeaksModule(
    RecordLeak record, ShowLeaks show, ILeaks leaks, IRoster roster, CaseTurnModule turns, CasesReplies doors, LeakReplies replies, TimeProvider time) : IRoutedModule
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int ChunkSize = 90;

    public static void Register(IServiceCollection services)
    {
        LeaksTable.Register(services);
        services.AddSingleton<RecordLeak>();
        services.AddSingleton<ShowLeaks>();
        services.AddSingleton<LeakReplies>();
        services.AddSingleton<LeaksModule>();
        services.AddSingleton<IRoutedModule>(static provider => provider.GetRequiredService<LeaksModule>());
        services.OnDue<LeakReminderDue, LeaksModule>("leak.remind.1", static (owner, due, stop) => owner.ExpandAsync(due, stop));
        services.OnDue<LeakReminderNotice, LeaksModule>("leak.remind.person.1", static (owner, due, stop) => owner.RemindAsync(due, stop));
    }

    private DateOnly Today => JapaneseTime.DateOf(time.GetUtcNow());

    public void Map(Routes routes)
    {
        routes.OnVerb(LeakActions.List, (turn, _, stop) => GuideAsync(turn, stop));
        routes.OnVerb(LeakActions.Form, FormAsync);
        routes.OnVerb(LeakActions.Show, ShowAsync);
        routes.OnChange<LeakActions.RecordPayload, RecordLeak.Recorded>(
            LeakActions.Record,
            (origin, payload, stop) => record.RunAsync(
                origin,
                new RecordLeak.Command(payload.Leak, payload.Revision, new LeakDraft(payload.KnownOn, payload.IsMalicious, payload.What, payload.Whose, payload.Done)),
                stop),
            (context, done, stop) => AfterAsync(context, done.Id, null, stop),
            async (context, payload, refusal, stop) => await turns.MayShowAsync(context, stop)
                ? replies.FormAgain(context.Forum, payload, refusal, SurfaceOf(context))
                : refusal is FormFaults or LeakChanged ? doors.DoorInstead(context.Forum, SurfaceOf(context)) : null);
        routes.OnChange<LeakActions.StepPayload, RecordLeak.Recorded>(
            LeakActions.Step,
            (origin, payload, stop) => record.StepAsync(origin, payload.Leak ?? "", payload.Revision, payload.Step, stop),
            (context, done, stop) => AfterAsync(context, done.Id, null, stop),
            async (context, payload, refusal, stop) => refusal is LeakChanged changed ? await AfterAsync(context, changed.Current.Id, replies.StepChanged, stop) : null);
    }

    /// <summary>What to do; where others look on, not what is on record.</summary>
    public async Task<Reply> GuideAsync(TurnContext turn, CancellationToken cancellation) => Reply.Of(
        await show.ListAsync(turn.Forum, turn.Person, cancellation),
        (view, _) => replies.Guide(IsPublic(turn) ? view with { Leaks = [] } : view, SurfaceOf(turn.Render)));

    private async Task<Reply> ShowAsync(TurnContext turn, LeakActions.LeakPayload payload, CancellationToken cancellation)
    {
        var mayShow = await turns.MayShowAsync(turn.Render, cancellation);
        return Reply.Of(await show.OneAsync(turn.Forum, turn.Person, payload.Leak, cancellation), (view, _) => mayShow
            ? replies.One(turn.Forum, view.Leak, view.Today, null, SurfaceOf(turn.Render))
            : doors.DoorInstead(turn.Forum, SurfaceOf(turn.Render)));
    }

    private async Task<Reply> FormAsync(TurnContext turn, LeakActions.LeakPayload payload, CancellationToken cancellation)
    {
        var mayShow = await turns.MayShowAsync(turn.Render, cancellation);
        return payload.Leak is null
            ? Reply.Of(await show.ListAsync(turn.Forum, turn.Person, cancellation), (_, _) => Card(null))
            : Reply.Of(await show.OneAsync(turn.Forum, turn.Person, payload.Leak, cancellation), (view, _) => Card(view.Leak));

        AdaptiveCard Card(Leak? leak) => mayShow ? replies.Form(turn.Forum, leak, Today, SurfaceOf(turn.Render)) : doors.DoorInstead(turn.Forum, SurfaceOf(turn.Render));
    }

    /// <summary>The record as it stands now, where it may be shown.</summary>
    private async Task<AdaptiveCard> AfterAsync(RenderContext context, string id, string? notice, CancellationToken cancellation) =>
        await turns.MayShowAsync(context, cancellation) && await show.OneAsync(context.Forum, context.Person, id, cancellation) is Outcome<ShowLeaks.One>.Done done
            ? replies.One(context.Forum, done.Value.Leak, done.Value.Today, notice, SurfaceOf(context))
            : doors.DoorInstead(context.Forum, SurfaceOf(context));

    /// <summary>One reminder for each member of the secretariat, as it is now; none where the report is made, or where the day was changed and others were promised.</summary>
    private async Task<Dispatch> ExpandAsync(Due<LeakReminderDue> due, CancellationToken cancellation)
    {
        if (await PendingAsync(due.Forum, due.Record.Leak, due.Record.Step, cancellation) is not (var leak, var step) || leak.ClockSetBy != due.Record.Clock)
        {
            return Dispatch.Nothing.Instance;
        }

        var people = (await roster.OfRoleAsync(due.Forum, MemberRole.Secretariat, cancellation))
            .OrderBy(static person => person.Value, StringComparer.Ordinal)
            .Where(person => due.Cursor is null || string.CompareOrdinal(person.Value, due.Cursor) > 0)
            .ToArray();
        return new Dispatch.Expand(
            [.. people.Take(ChunkSize).Select(person => new Promise(new LeakReminderNotice(due.Record.Leak, due.Record.Step, person.Value), new Recipient.Person(person), due.Now))],
            people.Length > ChunkSize ? people[ChunkSize - 1].Value : null);
    }

    private async Task<Dispatch> RemindAsync(Due<LeakReminderNotice> due, CancellationToken cancellation) =>
        await PendingAsync(due.Forum, due.Record.Leak, due.Record.Step, cancellation) is (var leak, var step)
            && await roster.FindAsync(due.Forum, new PersonId(due.Record.Person), cancellation) is var (_, caller) && CaseRights.Handles(caller)
            ? new Dispatch.Post(Messages.Of(replies.Reminder(due.Forum, leak, step, JapaneseTime.DateOf(due.Now))))
            : Dispatch.Nothing.Instance;

    private async Task<(Leak Leak, LeakStep Step)?> PendingAsync(ForumId forum, string id, string step, CancellationToken cancellation) =>
        await leaks.FindAsync(forum, id, cancellation) is { Value: var leak } && Enum.TryParse<LeakStep>(step, out var wanted) && !leak.IsDone(wanted) ? (leak, wanted) : null;
}
