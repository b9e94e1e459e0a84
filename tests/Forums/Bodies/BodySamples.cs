using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Bodies;
using CareSystem.Bot.Forums.Lifecycle;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Door;

namespace CareSystem.Tests.Forums.Bodies;

/// <summary>The bodies of a forum at the beginning, and grown.</summary>
internal static class BodySamples
{
    public static readonly ConversationId Sodan = new("19:sodan@thread.tacv2");
    public static readonly ConversationId Other = new("19:other@thread.tacv2");

    private static readonly ConversationId Team = new("19:sakura@thread.tacv2");

    private static readonly Forum Forum = new(
        new ForumId("fsakura"), "さくら市 協議の場", ForumLayer.Municipality, new TenantId("t"), Team, null, 1, FrontDoor.Monday);

    public static ActionContext Context(MemberRole role = MemberRole.Secretariat) => new(
        Forum.Summary, new Caller(Forum.Id, new PersonId("sato"), "佐藤 美咲", role, ParticipantKind.Health, "健康福祉課", IsGuest: false), FrontDoor.Monday);

    public static BodyState State(params Body[] kept) => new(new Stored<Forum>(Forum, "v1"), BodyBook.Of(null, kept, Forum.Channel), [], []);

    /// <summary>相談支援部会 has a channel, 自立支援協議会 had one, and there are bodies of the forum's own.</summary>
    public static BodyState Grown()
    {
        var gone = new ConversationId("19:gone@thread.tacv2");
        var state = State(
            Body.Standard[2] with { Channel = Sodan },
            Body.Standard[3] with { Channel = gone },
            Body.New(new BodyId("b1")) with { Name = "地域移行*部会*", Parent = new BodyId("living"), Receives = [RouteStep.Examine], Deciders = [MemberRole.Chair, MemberRole.Member] },
            Body.New(new BodyId("b2")) with { Name = "居住支援の作業部会（不動産・保証・見守りの関係者による打合せの場）" });
        return state with
        {
            Channels =
            [
                ForumChannel.Of(Sodan) with { Name = "相談支援部会", Type = ChannelType.Shared },
                ForumChannel.Of(gone) with { Name = "自立支援協議会", Lost = new Fact(true, FrontDoor.Monday) },
            ],
        };
    }
}
