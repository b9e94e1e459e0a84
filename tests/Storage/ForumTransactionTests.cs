using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using Xunit;

namespace CareSystem.Tests.Storage;

public sealed class ForumTransactionTests
{
    [Fact]
    public void A_transaction_refuses_a_row_twice()
    {
        ForumTransaction transaction = new(new ForumId("f1"));
        transaction.Insert("agenda:1");
        Assert.Throws<InvalidOperationException>(() => transaction.Upsert("agenda:1"));
    }

    [Fact]
    public void A_transaction_refuses_the_101st_row()
    {
        ForumTransaction transaction = new(new ForumId("f1"));
        for (var i = 0; i < 100; i++)
        {
            transaction.Insert($"agenda:{i}");
        }

        Assert.Throws<InvalidOperationException>(() => transaction.Insert("agenda:100"));
    }

    [Fact]
    public async Task A_transaction_refuses_more_than_4_MiB_before_anything_is_sent()
    {
        ForumTransaction transaction = new(new ForumId("f1"));
        for (var i = 0; i < 70; i++)
        {
            transaction.Insert($"agenda:{i}")["Text"] = new string('あ', 20_000);
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.SubmitAsync(null!, CancellationToken.None));
    }

    [Fact]
    public void A_range_is_a_span_of_keys() =>
        Assert.Equal((new KeyRange("agenda:", "agenda;"), new KeyRange("agenda:x", "agenda;")), (KeyRange.Of("agenda:"), KeyRange.OfAfter("agenda:", "x")));
}
