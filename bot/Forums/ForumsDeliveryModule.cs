using CareSystem.Bot.Delivery;
using CareSystem.Bot.Forums.Lifecycle;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;

namespace CareSystem.Bot.Forums;

/// <summary>What of the forums' own is carried out after a commit.</summary>
internal sealed class ForumsDeliveryModule(SyncRoster sync, ListMembers list, IForumDirectory directory, IForums forums, IRoster roster, ForumsReplies replies)
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<ForumsDeliveryModule>();
        services.OnDue<FillRosterDue, ForumsDeliveryModule>("forum.roster.fill.1", static (owner, due, stop) => owner.FillAsync(due.Forum, stop));
        services.OnDue<SyncRosterDue, ForumsDeliveryModule>("forum.roster.sync.1", static (owner, due, stop) => owner.SyncAsync(due.Forum, stop));
        services.OnDue<WelcomeDue, ForumsDeliveryModule>("forum.welcome.1", static (owner, due, stop) => owner.WelcomeAsync(due.Forum, stop));
        services.OnDue<ListMembersDue, ForumsDeliveryModule>("forum.members.list.1", static (owner, due, stop) => owner.ListAsync(due.Forum, stop));
        services.OnDue<UnlistMemberDue, ForumsDeliveryModule>("forum.member.unlist.1", static (owner, due, stop) => owner.UnlistAsync(due, stop));
    }

    private async Task<Dispatch> FillAsync(ForumId forum, CancellationToken cancellation) =>
        await sync.RunAsync(forum, cancellation) ? Dispatch.Nothing.Instance : new Dispatch.Fault("NoAddress");

    /// <summary>Where the team cannot be asked, the next day's sync asks again.</summary>
    private async Task<Dispatch> SyncAsync(ForumId forum, CancellationToken cancellation)
    {
        await sync.RunAsync(forum, cancellation);
        return Dispatch.Nothing.Instance;
    }

    private async Task<Dispatch> WelcomeAsync(ForumId forum, CancellationToken cancellation)
    {
        var holders = await roster.OfRoleAsync(forum, MemberRole.Secretariat, cancellation);
        var first = holders.Count > 0 ? await forums.MemberAsync(forum, holders[0], cancellation) : null;
        return new Dispatch.Post(Messages.Of(replies.Welcome(forum, first?.Value.Name)));
    }

    private async Task<Dispatch> ListAsync(ForumId forum, CancellationToken cancellation)
    {
        await list.RunAsync(forum, cancellation);
        return Dispatch.Nothing.Instance;
    }

    private async Task<Dispatch> UnlistAsync(Due<UnlistMemberDue> due, CancellationToken cancellation)
    {
        await directory.UnlistMemberAsync(due.Forum, new PersonId(due.Record.Person), cancellation);
        return Dispatch.Nothing.Instance;
    }
}
