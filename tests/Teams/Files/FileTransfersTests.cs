using System.Text;
using CareSystem.Bot.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Teams.Files;

/// <summary>The content of files, against a stand-in that behaves as OneDrive's addresses do.</summary>
public sealed class FileTransfersTests : DoorTests
{
    private const int Limit = 1000;

    [Fact]
    public async Task A_file_is_fetched_without_a_token_of_ours()
    {
        var transfers = await TransfersAsync();
        var fetched = await transfers.FetchAsync(new FileAddress(Channel.Files.Hold("名前"u8.ToArray())), Limit, default);

        Assert.Equal("名前", Encoding.UTF8.GetString(Assert.IsType<FileTransfer.Fetched>(fetched).Content.Span));
        Assert.Null(Assert.Single(Channel.Files.Requests).Authorization);
    }

    [Theory]
    [InlineData(Limit, true)]
    [InlineData(Limit + 1, false)]
    public async Task No_more_is_kept_than_the_limit_whatever_the_header_says(int length, bool isKept)
    {
        var transfers = await TransfersAsync();
        var address = new FileAddress(Channel.Files.Hold(new byte[length]));
        var plain = await transfers.FetchAsync(address, Limit, default);
        Channel.Files.Instead = static context => Results.Stream(stream => stream.WriteAsync(new byte[context.Request.Path.Value!.Length > 0 ? Limit + 1 : 0]).AsTask());
        var unsaid = await transfers.FetchAsync(address, Limit, default);

        Assert.Equal(isKept, plain is FileTransfer.Fetched);
        Assert.IsType<FileTransfer.TooLarge>(unsaid);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/metadata", false)]
    [InlineData("https://example.com/x", false)]
    [InlineData("/files/down1", true)]
    public async Task A_redirect_is_followed_to_a_host_that_is_allowed_and_nowhere_else(string to, bool isFollowed)
    {
        var transfers = await TransfersAsync();
        var address = new FileAddress(Channel.Files.Hold([1]));
        var hops = 0;
        Channel.Files.Instead = _ => hops++ == 0 ? Results.Redirect(to) : null;

        var fetched = await transfers.FetchAsync(address, Limit, default);

        Assert.Equal(isFollowed, fetched is FileTransfer.Fetched);
        Assert.Equal(isFollowed ? 2 : 1, Channel.Files.Requests.Count);
        Channel.Files.Instead = static _ => Results.Redirect("/files/down1");
        Assert.IsType<FileTransfer.Unreachable>(await transfers.FetchAsync(address, Limit, default));
    }

    [Fact]
    public async Task An_address_elsewhere_is_refused_on_use_in_either_direction()
    {
        var transfers = await TransfersAsync();

        Assert.IsType<FileTransfer.HostNotAllowed>(await transfers.FetchAsync(new FileAddress("https://example.com/x"), Limit, default));
        Assert.IsType<FileTransfer.HostNotAllowed>(await transfers.PutAsync(new FileAddress("https://example.com/x"), new byte[] { 1 }, default));
    }

    [Fact]
    public async Task A_file_is_put_as_one_range_that_is_the_whole()
    {
        var transfers = await TransfersAsync();
        var address = Channel.Files.Session();

        Assert.IsType<FileTransfer.Put>(await transfers.PutAsync(new FileAddress(address), new byte[] { 1, 2, 3 }, default));

        Assert.Equal([1, 2, 3], Channel.Files.Content(address));
        var request = Assert.Single(Channel.Files.Requests);
        Assert.Equal("bytes 0-2/3", request.ContentRange);
        Assert.Equal("application/octet-stream", request.ContentType);
        Assert.Null(request.Authorization);
        Assert.IsType<FileTransfer.Gone>(await transfers.PutAsync(new FileAddress(address), new byte[] { 1, 2, 3 }, default));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task An_address_whose_time_is_over_is_told_from_one_that_does_not_answer(int status)
    {
        var transfers = await TransfersAsync();
        var address = new FileAddress(Channel.Files.Hold([1]));
        Channel.Files.Instead = _ => Results.StatusCode(status);
        Assert.IsType<FileTransfer.Gone>(await transfers.FetchAsync(address, Limit, default));
        Channel.Files.Instead = static _ => Results.StatusCode(503);
        Assert.IsType<FileTransfer.Unreachable>(await transfers.FetchAsync(address, Limit, default));
        Assert.IsType<FileTransfer.Unreachable>(await transfers.FetchAsync(new FileAddress("http://127.0.0.1:1/x"), Limit, default));
    }

    [Fact]
    public void An_address_says_nothing_of_itself() => Assert.Equal("(file address)", $"{new FileAddress("https://x.sharepoint.com/?tempauth=secret")}");

    private async Task<IFileTransfers> TransfersAsync() => (await OpenAsync()).Services.GetRequiredService<IFileTransfers>();
}
