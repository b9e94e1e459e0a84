using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals.Vision;

/// <summary>What the community is to become (地域ビジョン): one text a forum.</summary>
/// <param name="By">Who wrote it last.</param>
/// <param name="Revision">Moves with every change; a form carries it.</param>
internal sealed record CommunityVision(string Text, PersonId By, string ByName, DateTimeOffset At, int Revision)
{
    /// <summary>The key under which its history is kept.</summary>
    public const string Subject = "goal-vision";

    public const int TextLimit = 400;
}

/// <summary>What the receipt shows.</summary>
internal sealed record VisionReceipt(string Text);

/// <summary>Somebody else changed the vision while its form was open.</summary>
internal sealed record VisionChanged(CommunityVision Current) : Refusal;

/// <summary>Reads the vision. Implemented by <c>VisionTable</c>.</summary>
internal interface IVisions
{
    Task<Stored<CommunityVision>?> FindAsync(ForumId forum, CancellationToken cancellation);
}
