using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Issues.Strengths;

namespace CareSystem.Bot.Issues.Strengths;

/// <summary>強み beside the issues: list, add, show, edit, withdraw.</summary>
internal sealed class StrengthsModule(AddStrength add, EditStrength edit, WithdrawStrength withdraw, ShowStrengths show, StrengthsReplies replies) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(StrengthsKept.Wire);
        StrengthsTable.Register(services);
        services.AddSingleton<AddStrength>();
        services.AddSingleton<EditStrength>();
        services.AddSingleton<WithdrawStrength>();
        services.AddSingleton<ShowStrengths>();
        services.AddSingleton<StrengthsReplies>();
        services.AddSingleton<IRoutedModule, StrengthsModule>();
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(StrengthActions.List, async (turn, payload, stop) => Reply.Of(
            await show.ListAsync(turn.Forum, turn.Person, stop), (view, _) => replies.List(view, payload.Page, turn.Surface == Surface.Message && turn.Place != Place.Personal)));
        routes.OnVerb(StrengthActions.Show, async (turn, payload, stop) => Reply.Of(
            await show.OneAsync(turn.Forum, turn.Person, Id(payload.Strength), stop), (one, _) => replies.One(turn.Forum, one)));
        routes.OnVerb(StrengthActions.New, async (turn, payload, stop) => Reply.Of(
            await show.MayAddAsync(turn.Forum, turn.Person, stop), (_, _) => replies.New(turn.Forum, IssueNumber.Parse(payload.For)?.ToString())));
        routes.OnVerb(StrengthActions.EditForm, EditFormAsync);
        routes.OnChange<StrengthActions.FormPayload, AddStrength.Added>(
            StrengthActions.Add,
            (origin, form, stop) => add.RunAsync(origin, Draft(form), stop),
            (context, added, _) => Task.FromResult(replies.Added(context.Forum, added)),
            (context, form, refusal, _) => Task.FromResult(replies.Again(context.Forum, form, refusal)));
        routes.OnChange<StrengthActions.FormPayload, EditStrength.Edited>(
            StrengthActions.Edit,
            (origin, form, stop) => edit.RunAsync(origin, new EditStrength.Command(Id(form.Strength), form.Revision, Draft(form)), stop),
            (context, edited, _) => Task.FromResult(replies.Edited(context.Forum, edited)),
            (context, form, refusal, _) => Task.FromResult(replies.Again(context.Forum, form, refusal)));
        routes.OnChange<StrengthActions.StrengthPayload, WithdrawStrength.Withdrawn>(
            StrengthActions.Withdraw,
            (origin, payload, stop) => withdraw.RunAsync(origin, Id(payload.Strength), stop),
            (context, withdrawn, _) => Task.FromResult(replies.Withdrawn(context.Forum, withdrawn)));
    }

    private static StrengthDraft Draft(StrengthActions.FormPayload form) => new(form.Subject, form.Category, form.Description, form.Issue);

    /// <summary>An id of the wrong form names nothing, and is answered like one that is not there.</summary>
    private static StrengthId Id(string? claimed) => StrengthId.Parse(claimed) ?? new StrengthId("none");

    private async Task<Reply> EditFormAsync(TurnContext turn, StrengthActions.StrengthPayload payload, CancellationToken cancellation) =>
        await show.OneAsync(turn.Forum, turn.Person, Id(payload.Strength), cancellation) switch
        {
            Outcome<ShowStrengths.One>.Done { Value: { MayEdit: true } one } => Reply.Showing(replies.Edit(turn.Forum, one.Strength)),
            Outcome<ShowStrengths.One>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotFound()),
        };
}
