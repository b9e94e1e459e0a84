using CareSystem.Bot.Storage;
using Xunit;

namespace CareSystem.Tests.Storage;

public sealed class StorageOptionsTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", null)]
    [InlineData(null, "caresystem1")]
    public void One_of_the_two_ways_to_an_account_is_enough(string? connection, string? account) =>
        Assert.True(Check(new StorageOptions { ConnectionString = connection, AccountName = account }).Succeeded);

    [Theory]
    [InlineData(null, null)]
    [InlineData("UseDevelopmentStorage=true", "caresystem1")]
    public void Neither_or_both_are_refused_with_the_names_of_the_keys(string? connection, string? account) => Refused(
        new StorageOptions { ConnectionString = connection, AccountName = account }, "Storage:ConnectionString or Storage:AccountName: exactly one of the two is expected.");

    [Fact]
    public void An_address_is_no_account_name() =>
        Refused(new StorageOptions { AccountName = "https://caresystem1" }, "Storage:AccountName: lower-case letters and digits are expected, not an address.");

    [Theory]
    [InlineData("Big")]
    [InlineData("1first")]
    [InlineData("with-dash")]
    [InlineData("thirtyonecharactersaretoomanyxx")]
    public void A_prefix_must_fit_before_the_name_of_a_table_and_of_a_queue(string prefix) => Refused(
        new StorageOptions { AccountName = "caresystem1", Prefix = prefix }, "Storage:Prefix: up to 30 lower-case letters and digits beginning with a letter are expected.");

    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    [InlineData(61)]
    public void A_time_out_that_no_turn_could_keep_is_refused(double seconds) => Refused(
        new StorageOptions { AccountName = "caresystem1", NetworkTimeout = TimeSpan.FromSeconds(seconds) },
        "Storage:NetworkTimeout: a time from 00:00:00.1 to 00:01:00 is expected; a turn has 4 s for two tries.");

    private static void Refused(StorageOptions options, string why) => Assert.Equal(why, Check(options).FailureMessage);

    private static Microsoft.Extensions.Options.ValidateOptionsResult Check(StorageOptions options) => new StorageOptionsValidator().Validate(null, options);
}
