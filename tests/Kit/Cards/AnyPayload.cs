using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CareSystem.Cards.Kit;

namespace CareSystem.Tests.Kit.Cards;

/// <summary>The JSON of payloads that only a test has: found by reflection, by the rules of all payloads.</summary>
internal sealed class AnyPayload(JsonSerializerOptions rules) : JsonSerializerContext(null)
{
    public static AnyPayload Wire { get; } = new(Rules());

    protected override JsonSerializerOptions? GeneratedSerializerOptions => rules;

    public override JsonTypeInfo GetTypeInfo(Type type) => rules.GetTypeInfo(type);

    private static JsonSerializerOptions Rules()
    {
        var rules = CardPayload.NewOptions();
        rules.TypeInfoResolver = new DefaultJsonTypeInfoResolver();
        return rules;
    }
}
