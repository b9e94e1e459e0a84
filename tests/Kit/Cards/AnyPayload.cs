using System.Text.Json.Serialization.Metadata;
using CareSystem.Cards.Kit;

namespace CareSystem.Tests.Kit.Cards;

/// <summary>The JSON of payloads that only a test has: found by reflection, by the rules of all payloads.</summary>
internal static class AnyPayload
{
    public static JsonTypeInfo<TPayload> Of<TPayload>()
    {
        var options = CardPayload.NewOptions();
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver();
        return (JsonTypeInfo<TPayload>)options.GetTypeInfo(typeof(TPayload));
    }
}
