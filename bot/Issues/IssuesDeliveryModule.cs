using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;

namespace CareSystem.Bot.Issues;

/// <summary>What of the issues is sent later: what wants looking after, once a week.</summary>
internal sealed class IssuesDeliveryModule(IIssues issues, IRoster roster, IssuesReplies replies)
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<IssuesDeliveryModule>();
        services.OnDue<IssueWatchDue, IssuesDeliveryModule>("issue.watch.1", static (owner, due, stop) => owner.WatchAsync(due, stop));
    }

    /// <summary>Where all has been seen to meanwhile, or the person is no longer of the secretariat, there is nothing to say.</summary>
    private async Task<Dispatch> WatchAsync(Due<IssueWatchDue> due, CancellationToken cancellation)
    {
        var log = issues.LogAsync(due.Forum, withText: false, cancellation);
        var forum = roster.ForSecretariatAsync(due.Forum, due.Record.Person, cancellation);
        await Task.WhenAll(log, forum);
        return await forum is { } summary && replies.Watch(summary, await log, due.Record.Person is not null) is { } card
            ? new Dispatch.Post(Messages.Of(card))
            : Dispatch.Nothing.Instance;
    }
}
