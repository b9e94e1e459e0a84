using System.Text.Json.Serialization;
using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;

namespace CareSystem.Bot.Forums.Keeping;

/// <summary>What happens to records when their time is over, and the notice of it.</summary>
internal sealed class KeepingModule(ShowKeeping show, IRoster roster, KeepingReplies replies, TimeProvider time)
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(KeepingKept.Wire);
        KeepingTable.Register(services);
        services.AddSingleton<ShowKeeping>();
        services.AddSingleton<KeepingReplies>();
        services.AddSingleton<KeepingModule>();
        services.AddSingleton<IDailyWork, KeepRecords>();
        services.OnDue<DiscardNoticeDue, KeepingModule>("retention.notice.1", static (owner, due, stop) => owner.NoticeAsync(due, stop));
    }

    /// <summary>Where all of it is held meanwhile, or the person is no longer of the secretariat, there is nothing to say.</summary>
    private async Task<Dispatch> NoticeAsync(Due<DiscardNoticeDue> due, CancellationToken cancellation) =>
        JapaneseTime.ParseIso(due.Record.Day) is { } day
        && await roster.ForSecretariatAsync(due.Forum, due.Record.Person, cancellation) is { } forum
        && replies.Notice(forum, day, await show.WaitingAsync(forum, time.GetUtcNow(), cancellation), due.Record.Person is not null) is { } card
            ? new Dispatch.Post(Messages.Of(card))
            : Dispatch.Nothing.Instance;
}
