using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Kit;
using CareSystem.Cards.Meetings;

namespace CareSystem.Bot.Meetings;

/// <summary>会議: list, book, move, cancel. What happens afterwards is in <see cref="MeetingsDeliveryModule"/>.</summary>
internal sealed class MeetingsModule(
    BookMeeting book, ChangeMeeting change, CancelMeeting cancel, ShowMeetings show, MeetingsReplies replies, TimeProvider time) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(MeetingsKept.Wire);
        MeetingsTable.Register(services);
        services.AddSingleton<BookMeeting>();
        services.AddSingleton<ChangeMeeting>();
        services.AddSingleton<CancelMeeting>();
        services.AddSingleton<ShowMeetings>();
        services.AddSingleton<FollowInCalendar>();
        services.AddSingleton<MeetingsReplies>();
        services.AddSingleton<IRoutedModule, MeetingsModule>();
        MeetingsDeliveryModule.Register(services);
    }

    public void Map(Routes routes)
    {
        routes.OnCommand(MeetingsCommands.Meetings, (turn, _, stop) => ListAsync(turn, 0, stop));
        routes.OnVerb(MeetingsActions.List, (turn, payload, stop) => ListAsync(turn, payload.Page, stop));
        routes.OnVerb(MeetingsActions.New, (turn, _, stop) => NewAsync(turn, stop));
        routes.OnVerb(MeetingsActions.EditForm, (turn, payload, stop) => ArrangeAsync(turn, payload, view => replies.EditForm(turn.Forum, view.Meeting, view.Now), stop));
        routes.OnVerb(MeetingsActions.CancelForm, (turn, payload, stop) => ArrangeAsync(turn, payload, view => replies.AskCancel(turn.Forum, view.Meeting), stop));
        routes.OnChange<MeetingsActions.FormPayload, BookMeeting.Booked>(
            MeetingsActions.Book,
            (origin, form, stop) => book.RunAsync(origin, Draft(form), stop),
            (context, booked, _) => Task.FromResult(replies.Booked(context.Forum, booked)),
            AgainAsync);
        routes.OnChange<MeetingsActions.FormPayload, ChangeMeeting.Changed>(
            MeetingsActions.Edit,
            (origin, form, stop) => change.RunAsync(origin, new ChangeMeeting.Command(Id(form.Meeting), form.Revision, Draft(form)), stop),
            (context, changed, _) => Task.FromResult(replies.Changed(context.Forum, changed)),
            AgainAsync);
        routes.OnChange<MeetingsActions.MeetingPayload, CancelMeeting.Cancelled>(
            MeetingsActions.Cancel,
            (origin, payload, stop) => cancel.RunAsync(origin, Id(payload.Meeting), stop),
            (context, cancelled, _) => Task.FromResult(replies.Cancelled(context.Forum, cancelled)),
            (context, _, refusal, _) => Task.FromResult(replies.Closed(context.Forum, refusal)));
    }

    private static MeetingDraft Draft(MeetingsActions.FormPayload form) => new(form.Name, form.Date, form.Start, form.Length, form.Place, form.Online) { Open = form.Open };

    /// <summary>An id of the wrong form names nothing, and is answered like one that is not there.</summary>
    private static MeetingId Id(string? claimed) => MeetingId.Parse(claimed) ?? new MeetingId("none");

    private async Task<Reply> ListAsync(TurnContext turn, int page, CancellationToken cancellation) => Reply.Of(
        await show.ListAsync(turn.Forum, turn.Person, cancellation), (view, caller) => replies.List(view, caller, page, turn.Place == Place.Personal));

    private async Task<Reply> NewAsync(TurnContext turn, CancellationToken cancellation) => await show.ListAsync(turn.Forum, turn.Person, cancellation) switch
    {
        Outcome<ShowMeetings.View>.Done done when Meeting.MayArrange(done.Caller) => Reply.Showing(replies.NewForm(done.Value.Forum, done.Value.Now)),
        Outcome<ShowMeetings.View>.Done => Reply.No(new NotAllowed()),
        Outcome<ShowMeetings.View>.Refused refused => Reply.No(refused.Refusal),
        var other => throw new InvalidOperationException($"No reply for {other.GetType().Name}."),
    };

    private async Task<Reply> ArrangeAsync(
        TurnContext turn, MeetingsActions.MeetingPayload payload, Func<ShowMeetings.MeetingView, AdaptiveCard> card, CancellationToken cancellation)
    {
        var outcome = await show.ToArrangeAsync(turn.Forum, turn.Person, Id(payload.Meeting), cancellation);
        return outcome is Outcome<ShowMeetings.MeetingView>.Refused { Refusal: var refusal } && replies.Closed(turn.Forum, refusal) is { } closed
            ? Reply.Showing(closed)
            : Reply.Of(outcome, (view, _) => card(view));
    }

    private Task<AdaptiveCard?> AgainAsync(RenderContext context, MeetingsActions.FormPayload form, Refusal refusal, CancellationToken cancellation) =>
        Task.FromResult(replies.FormAgain(context.Forum, form, refusal, time.GetUtcNow()) ?? replies.Closed(context.Forum, refusal));
}
