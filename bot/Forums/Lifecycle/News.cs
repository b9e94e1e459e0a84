using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>What happened to a team by itself and its secretariat is told.</summary>
internal enum News
{
    /// <summary>Subject: the person.</summary>
    PersonLeft,

    /// <summary>Subject: the people, joined by commas.</summary>
    PeopleJoined,

    /// <summary>Subject: the person.</summary>
    BecameGuest,

    TeamRenamed,

    TeamArchived,

    TeamUnarchived,

    TeamDeleted,

    TeamRestored,

    TeamGone,

    AppRemoved,

    AppBack,

    /// <summary>Subject: the body.</summary>
    ChannelLost,

    /// <summary>Subject: the body.</summary>
    ChannelBack,

    /// <summary>Subject: the body.</summary>
    ChannelRenamed,

    /// <summary>Subject: the body.</summary>
    ChannelShared,

    /// <summary>Subject: the body.</summary>
    ChannelUnshared,

    /// <summary>Subject: the person whom the operator named.</summary>
    SecretariatRecovered,
}

/// <summary>The secretariat must be told: one row, made into one for each of them.</summary>
internal sealed record TellSecretariatDue(News What, string Subject) : OutboxRecord;

/// <summary>One of the secretariat must be told. Also that the forum rests: while it does, nothing else is sent.</summary>
internal sealed record NewsDue(News What, string Subject) : OutboxRecord, ISaidAtRest;

/// <summary>The forum has lost its secretariat: a card asks who takes the role.</summary>
internal sealed record AskSecretariatDue : OutboxRecord;

internal static class NewsChanges
{
    /// <summary>Promised in the transaction of what happened, so it is told once however often the event comes.</summary>
    public static Changes Tell(this Changes changes, ForumId forum, News what, string subject, DateTimeOffset now) =>
        changes.Promise(new TellSecretariatDue(what, subject), new Recipient.Service("news", forum.Value), now);
}
