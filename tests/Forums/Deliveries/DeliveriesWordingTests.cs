using CareSystem.Bot.Storage;
using CareSystem.Cards.Forums.Deliveries;
using CareSystem.Tests.Delivery;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Forums.Deliveries;

/// <summary>Nothing that can fail is told to the secretariat as a code.</summary>
public sealed class DeliveriesWordingTests(AzuriteFixture azurite)
{
    private static readonly DeliveriesWording Wording = DeliveriesWording.Standard;

    [Fact]
    public async Task Everything_that_the_service_promises_has_a_name()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var kinds = door.Services.GetServices<OutboxKind>().Select(static kind => kind.Name).Append(OutboxKinds.AnswerName).Append(OutboxKinds.RefreshName);

        Assert.Equal(kinds.Order(StringComparer.Ordinal), Wording.Kinds.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_answer_of_the_channel_that_ends_a_promise_is_explained()
    {
        var codes = UnreachableTests.Table.Select(static row => row.Data.Code == "ActivityNotFoundInConversation" ? "MessageGone" : row.Data.Code)
            .Where(static code => code is not "PreconditionFailed");

        Assert.All(codes, static code => Assert.True(Wording.Faults.ContainsKey(code), $"{code} has no words."));
    }

    [Fact]
    public void A_code_that_nobody_knows_is_named_for_the_operator() => Assert.Contains("Http418", Wording.Explain("Http418").Why, StringComparison.Ordinal);
}
