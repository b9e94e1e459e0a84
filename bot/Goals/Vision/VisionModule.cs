using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Goals;

namespace CareSystem.Bot.Goals.Vision;

/// <summary>地域ビジョン: show, write.</summary>
internal sealed class VisionModule(WriteVision write, ShowVision show, VisionReplies replies) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        VisionTable.Register(services);
        services.AddSingleton<WriteVision>();
        services.AddSingleton<ShowVision>();
        services.AddSingleton<VisionReplies>();
        services.AddSingleton<IRoutedModule, VisionModule>();
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(GoalActions.Vision, async (turn, _, stop) => Reply.Of(
            await show.RunAsync(turn.Forum, turn.Person, stop), (view, _) => replies.Show(view, turn.Surface == Surface.Message && turn.Place != Place.Personal)));
        routes.OnVerb(GoalActions.VisionForm, async (turn, _, stop) => await show.RunAsync(turn.Forum, turn.Person, stop) switch
        {
            Outcome<ShowVision.View>.Done { Value: { MayEdit: true } view } => Reply.Showing(replies.Form(turn.Forum, view.Vision)),
            Outcome<ShowVision.View>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotAllowed()),
        });
        routes.OnChange<GoalActions.VisionPayload, VisionReceipt>(
            GoalActions.WriteVision,
            (origin, form, stop) => write.RunAsync(origin, new WriteVision.Command(form.Revision, form.Text), stop),
            (context, done, _) => Task.FromResult(replies.Written(context.Forum, done)),
            (context, form, refusal, _) => Task.FromResult(replies.Again(context.Forum, form, refusal)));
    }
}
