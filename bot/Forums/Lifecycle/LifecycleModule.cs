using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Schema;
using CareSystem.Bot.Teams.Turns;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>What happens to a team by itself: people, channels, the app and the team come, change and go.</summary>
internal sealed class LifecycleModule(
    InstallForum install, RemoveMembers remove, HearOfTeam team, HearOfChannel channel, IAddressBook addresses, TimeProvider time) : IRoutedModule
{
    /// <summary>Teams allows a team's name 256 characters.</summary>
    private const int LongestName = 256;

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(LifecycleKept.Wire);
        services.AddSingleton<IValidateOptions<RecoveryOptions>, RecoveryOptionsValidator>();
        services.AddOptions<RecoveryOptions>().BindConfiguration(RecoveryOptions.Section).ValidateOnStart();
        ForumChannelsTable.Register(services);
        TeamMembershipsTable.Register(services);
        services.AddSingleton<IPlaces, ForumPlaces>();
        services.AddSingleton<HearOfTeam>();
        services.AddSingleton<HearOfChannel>();
        services.AddSingleton<UpdateMembers>();
        services.AddSingleton<SyncChannels>();
        services.AddSingleton<SyncRoster>();
        services.AddSingleton<IDailyWork, DailyRoster>();
        services.AddSingleton<IRoutedModule, LifecycleModule>();
        NewsModule.Register(services);
    }

    public void Map(Routes routes)
    {
        routes.OnEvent(ChannelEvents.Installed, (turn, activity, stop) => CameAsync(turn, activity, isBot: true, stop));
        routes.OnEvent(ChannelEvents.MembersAdded, (turn, activity, stop) => CameAsync(turn, activity, isBot: false, stop));
        routes.OnEvent(ChannelEvents.MembersRemoved, LeftAsync);
        routes.OnEvent(ChannelEvents.Removed, RemovedAsync);
        routes.OnEvent(ChannelEvents.HeardFrom, async (turn, activity, stop) =>
            await team.HeardFromAsync(turn.Forum, At(activity), stop) ? Reply.None : Reply.No(new NotInRoster()));
        OnTeam(routes, ChannelEvents.TeamRenamed, TeamEvent.Renamed);
        OnTeam(routes, ChannelEvents.TeamArchived, TeamEvent.Archived);
        OnTeam(routes, ChannelEvents.TeamUnarchived, TeamEvent.Unarchived);
        OnTeam(routes, ChannelEvents.TeamDeleted, TeamEvent.Deleted);
        OnTeam(routes, ChannelEvents.TeamRestored, TeamEvent.Restored);
        OnTeam(routes, ChannelEvents.TeamHardDeleted, TeamEvent.DeletedForGood);
        OnChannel(routes, ChannelEvents.ChannelCreated, ChannelEvent.Seen);
        OnChannel(routes, ChannelEvents.ChannelRenamed, ChannelEvent.Renamed);
        OnChannel(routes, ChannelEvents.ChannelDeleted, ChannelEvent.Lost);
        OnChannel(routes, ChannelEvents.ChannelRestored, ChannelEvent.Restored);
        OnChannel(routes, ChannelEvents.ChannelShared, ChannelEvent.Shared);
        OnChannel(routes, ChannelEvents.ChannelUnshared, ChannelEvent.Unshared);

        // Who is in a private or shared channel is the channel's own matter: rights come from the team. Only the bot's own coming and going counts.
        routes.OnEvent(ChannelEvents.ChannelMemberAdded, (turn, activity, stop) =>
            OfChannelAsync(turn, activity, IsBot(activity, activity.MembersAdded) ? ChannelEvent.Restored : ChannelEvent.Seen, stop));
        routes.OnEvent(ChannelEvents.ChannelMemberRemoved, (turn, activity, stop) =>
            OfChannelAsync(turn, activity, IsBot(activity, activity.MembersRemoved) ? ChannelEvent.Lost : ChannelEvent.Seen, stop));
    }

    private void OnTeam(Routes routes, string name, TeamEvent what) => routes.OnEvent(name, async (turn, activity, stop) =>
    {
        if (IsOfForum(turn))
        {
            var called = activity.ChannelData?.Team?.Name is { } given ? Shortened(given) : null;
            await team.RunAsync(new HearOfTeam.Command(turn.Forum, what, called, At(activity)), stop);
        }

        return Reply.None;
    });

    private void OnChannel(Routes routes, string name, ChannelEvent what) => routes.OnEvent(name, (turn, activity, stop) => OfChannelAsync(turn, activity, what, stop));

    private async Task<Reply> OfChannelAsync(TurnContext turn, Activity activity, ChannelEvent what, CancellationToken cancellation)
    {
        // The conversation of such an event is the team's first channel; which one it is about stands beside it.
        if (IsOfForum(turn) && activity.ChannelData?.Channel is { Id: { Length: > 0 } id } told)
        {
            await channel.RunAsync(
                new HearOfChannel.Command(
                    turn.Forum, new ConversationId(id).Bare, what, told.Name is { Length: > 0 } name ? Shortened(name) : null, TypeOf(told.Type), At(activity)),
                cancellation);
        }

        return Reply.None;
    }

    /// <summary>The bot, or people, came to a team or group chat. In personal chat there is nothing to make: the address is remembered.</summary>
    private async Task<Reply> CameAsync(TurnContext turn, Activity activity, bool isBot, CancellationToken cancellation)
    {
        if (IsOfForum(turn))
        {
            var name = Shortened(activity.ChannelData?.Team?.Name ?? activity.Conversation?.Name ?? "");
            var place = turn.Address.Conversation.Bare;
            var selected = activity.ChannelData?.Settings?.SelectedChannel?.Id is { Length: > 0 } chosen ? new ConversationId(chosen) : place;
            var its = activity.ChannelData?.Team?.Id is { Length: > 0 } id ? new ConversationId(id) : place;
            PersonId[] people = [.. (activity.MembersAdded ?? []).Where(one => one.Id is not null && !IsBot(activity, one)).Select(static one => PersonId.Of(one.AadObjectId, one.Id!))];
            await install.RunAsync(new InstallForum.Command(turn.Forum, name, turn.Address.Tenant, its, selected, turn.Person, isBot, At(activity)), people, cancellation);
        }

        return Reply.None;
    }

    private async Task<Reply> LeftAsync(TurnContext turn, Activity activity, CancellationToken cancellation)
    {
        if (IsOfForum(turn) && activity.MembersRemoved is { } left)
        {
            await remove.RunAsync(
                turn.Forum, [.. left.Where(static one => one.Id is not null).Select(static one => new RemoveMembers.Departed(one.AadObjectId, one.Id!))], At(activity), cancellation);
        }

        return Reply.None;
    }

    /// <summary>The bot was taken out: of a team, then what was promised rests; or of a person's chat, then its address is forgotten.</summary>
    private async Task<Reply> RemovedAsync(TurnContext turn, Activity activity, CancellationToken cancellation)
    {
        if (turn.Place == Place.Personal)
        {
            await addresses.ForgetAsync(turn.Address, turn.Person, cancellation);
        }
        else if (IsOfForum(turn))
        {
            await team.RunAsync(new HearOfTeam.Command(turn.Forum, TeamEvent.AppRemoved, null, At(activity)), cancellation);
        }

        return Reply.None;
    }

    private static bool IsOfForum(TurnContext turn) => turn.Place is Place.Channel or Place.GroupChat;

    /// <summary>When it happened, by Teams' clock; never later than now, or nothing after it would count.</summary>
    private DateTimeOffset At(Activity activity)
    {
        var now = time.GetUtcNow();
        return activity.Timestamp is { } at && at < now ? at : now;
    }

    private static bool IsBot(Activity activity, IList<ChannelAccount>? accounts) => accounts?.Any(one => IsBot(activity, one)) == true;

    private static bool IsBot(Activity activity, ChannelAccount account) => string.Equals(account.Id, activity.Recipient?.Id, StringComparison.OrdinalIgnoreCase);

    private static ChannelType TypeOf(string? type) => Enum.TryParse<ChannelType>(type, ignoreCase: true, out var known) && !char.IsDigit(type[0]) ? known : ChannelType.Unknown;

    private static string Shortened(string name) =>
        name.Length <= LongestName ? name : name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)];
}
