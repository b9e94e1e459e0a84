using System.Text.Json.Nodes;
using CareSystem.Cards.Kit;
using Xunit;

namespace CareSystem.Tests.Kit.Cards;

/// <summary>
/// What every card must keep, whoever renders it: the rules of the schema that Teams depends on and those of our own
/// (labels, error messages, fallbacks, size).
/// </summary>
public static class CardSchema
{
    /// <summary>Fails with every violation of a card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="withoutFallback">The verbs of forms that are only ever shown in a dialog or replaced (cases).</param>
    public static void Check(AdaptiveCard card, params IReadOnlyCollection<string> withoutFallback)
    {
        var violations = Violations(card.ToNode(), withoutFallback);
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    /// <summary>Every violation of a card, each with its place.</summary>
    public static IReadOnlyList<string> Violations(JsonNode card, params IReadOnlyCollection<string> withoutFallback)
    {
        var check = new CardWalk(withoutFallback);
        check.Root(card.AsObject());
        return check.Violations;
    }
}
