using CareSystem.Tests.Kit.Channel;

namespace CareSystem.Tests.Teams.Access;

/// <summary>Who asks, seen from the forum that is asked.</summary>
internal enum Actor
{
    /// <summary>事務局.</summary>
    Secretariat,

    /// <summary>座長.</summary>
    Chair,

    /// <summary>委員 who made none of the things asked about.</summary>
    Member,

    /// <summary>委員 who made the things asked about.</summary>
    Author,

    /// <summary>オブザーバー.</summary>
    Observer,

    /// <summary>A guest of the tenant, in the roster.</summary>
    Guest,

    /// <summary>委員 whom the secretariat has named to read the cases asked about.</summary>
    Reader,

    /// <summary>委員 whom the secretariat has named to read another case of the same forum.</summary>
    OtherReader,

    /// <summary>Of the tenant, in no forum.</summary>
    Outsider,

    /// <summary>事務局 of another forum.</summary>
    OtherForum,

    /// <summary>Of another tenant that may host the bot, with the ids of this one.</summary>
    Neighbour,

    /// <summary>Of a tenant that may not.</summary>
    OtherTenant,
}

internal static class Actors
{
    public static readonly IReadOnlyList<Actor> Inside = [Actor.Secretariat, Actor.Chair, Actor.Member, Actor.Author, Actor.Observer, Actor.Guest];

    /// <summary>In the roster as well; of what is no case they are members like any other.</summary>
    public static readonly IReadOnlyList<Actor> Named = [Actor.Reader, Actor.OtherReader];

    public static readonly IReadOnlyList<Actor> Outside = [Actor.Outsider, Actor.OtherForum, Actor.Neighbour, Actor.OtherTenant];

    /// <summary>As they stand in the two forums of <see cref="AccessWorld"/>.</summary>
    public static TeamsPerson Person(this Actor actor) => actor switch
    {
        Actor.Secretariat => TeamsPerson.Named("acc-sato", "事務 佐藤"),
        Actor.Chair => TeamsPerson.Named("acc-mori", "座長 森"),
        Actor.Member => TeamsPerson.Named("acc-suzuki", "委員 鈴木"),
        Actor.Author => TeamsPerson.Named("acc-kato", "委員 加藤"),
        Actor.Observer => TeamsPerson.Named("acc-tanaka", "傍聴 田中"),
        Actor.Guest => TeamsPerson.Named("acc-guest", "来賓 青木", "guest"),
        Actor.Reader => TeamsPerson.Named("acc-ota", "委員 太田"),
        Actor.OtherReader => TeamsPerson.Named("acc-hara", "委員 原"),
        Actor.OtherForum => TeamsPerson.Named("acc-bessho", "他所 別所"),
        Actor.Neighbour => TeamsPerson.Named("acc-tonari", "隣町 川上"),
        Actor.OtherTenant => TeamsPerson.Named("acc-yoso", "遠方 大島"),
        _ => TeamsPerson.Named("acc-nobody", "庁内 小川"),
    };

    /// <summary>The tenant in which they speak.</summary>
    public static string Tenant(this Actor actor) => actor switch
    {
        Actor.Neighbour => AccessWorld.NeighbourTenant,
        Actor.OtherTenant => "99999999-9999-4999-8999-999999999999",
        _ => ChannelStandIn.TenantId,
    };
}
