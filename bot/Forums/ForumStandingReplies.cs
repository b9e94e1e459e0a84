using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums;

namespace CareSystem.Bot.Forums;

/// <summary>What kind of forum it is, in one line.</summary>
internal static class ForumStandingReplies
{
    private static readonly Readings<ForumsWording> Readings = new(ForumsWording.Standard, ForumsWording.Plain);

    /// <returns>Null where nobody has said more than its name.</returns>
    public static string? Of(ForumProfile profile) => profile.Layer == ForumLayer.Municipality && profile.Areas.Count == 0
        ? null
        : Readings.Now.Standing(profile.Layer.ToString(), profile.Areas);
}
