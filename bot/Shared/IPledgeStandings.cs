namespace CareSystem.Bot.Shared;

/// <summary>How a person stands to the forum's pledge of confidentiality (守秘義務の確認).</summary>
internal enum PledgeStanding
{
    /// <summary>The forum has not put it into words yet: nobody can have confirmed it.</summary>
    NoText,

    /// <summary>The person has not confirmed it, or only in words that have changed since.</summary>
    NotConfirmed,

    Confirmed,
}

/// <summary>Looks up whether a person has confirmed the pledge in the words of now. Implemented by <c>Forums</c>.</summary>
internal interface IPledgeStandings
{
    Task<PledgeStanding> OfAsync(ForumId forum, PersonId person, CancellationToken cancellation);
}
