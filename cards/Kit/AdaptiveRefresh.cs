namespace CareSystem.Cards.Kit;

/// <summary>Lets clients ask for a fresh card, so that each person sees their own state on a shared one.</summary>
public sealed record AdaptiveRefresh
{
    /// <summary>Teams takes no more people than this.</summary>
    public const int MaxUserIds = 60;

    private readonly IReadOnlyList<string> userIds = [];

    /// <summary>A refresh.</summary>
    /// <param name="action">What the client runs; it only reads.</param>
    public AdaptiveRefresh(AdaptiveExecuteAction action) => Action = action;

    /// <summary>What the client runs.</summary>
    public AdaptiveExecuteAction Action { get; init; }

    /// <summary>Whose clients ask by themselves (<c>29:…</c> ids), at most <see cref="MaxUserIds"/>.</summary>
    /// <exception cref="CardShapeException">There are more.</exception>
    public IReadOnlyList<string> UserIds
    {
        get => userIds;
        init => userIds = value.Count <= MaxUserIds
            ? value
            : throw new CardShapeException($"A refresh for {value.Count} people; Teams takes at most {MaxUserIds}. Offer a button instead.");
    }

    internal void Write(CardWriter json)
    {
        json.StartObject("refresh"u8);
        json.Action("action"u8, Action with { HasSubmitFallback = false });
        if (UserIds.Count > 0)
        {
            json.StartList("userIds"u8);
            for (var i = 0; i < UserIds.Count; i++)
            {
                json.Value(UserIds[i]);
            }

            json.EndList();
        }

        json.EndObject();
    }
}
