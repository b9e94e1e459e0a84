using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareSystem.Bot.Teams.Extensions;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Tests.Architecture;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Manifest;

public sealed partial class ManifestTests(AzuriteFixture azurite)
{
    /// <summary>What the app asks of people, and why. Each permission more is a question a town has to answer: give its reason here.</summary>
    private static readonly Dictionary<string, string> Permissions = new(StringComparer.Ordinal)
    {
        ["messageTeamMembers"] = "the secretariat is told in personal chat that a case has come in; members get reminders there",
    };

    /// <summary>Resource-specific consent. Rosters, messages with a mention and installs need none, so there is none.</summary>
    private static readonly Dictionary<string, string> ResourceSpecific = new(StringComparer.Ordinal);

    [Fact]
    public void Teams_takes_the_manifest() => Assert.Empty(TeamsManifest.Faults(TeamsManifest.Read("manifest.json")));

    [Theory]
    [InlineData("bots", "bots is missing")]
    [InlineData("accentColor", "accentColor is missing")]
    [InlineData("name.short=1234567890123456789012345678901", "name.short has 31")]
    [InlineData("description.short=", "description.short has 0")]
    [InlineData("bots.0.commandLists.0.commands.0.title=123456789012345678901234567890123", "title has 33")]
    [InlineData("bots.0.commandLists.0.commands.1.title=ヘルプ", "listed twice")]
    [InlineData("bots.0.commandLists.0.commands.1.title=占い", "占い is no command")]
    [InlineData("bots.0.commandLists.0.scopes.0=personal", "personal has two lists")]
    [InlineData("bots.0.commandLists.0.commands+bots.0.commandLists.0.commands.1", "11 commands")]
    [InlineData("composeExtensions", "composeExtensions is missing")]
    [InlineData("composeExtensions.0.commands+composeExtensions.0.commands.0", "11 extension commands")]
    [InlineData("composeExtensions.0.commands.1.id=issueSearch", "issueSearch is listed twice")]
    [InlineData("composeExtensions.0.commands.0.context.0=chat", "chat is no place")]
    [InlineData("composeExtensions.0.commands.0.parameters", "issueSearch has 0 parameters")]
    [InlineData("composeExtensions.0.commands.3.fetchTask", "issueFromMessage opens nothing")]
    [InlineData("composeExtensions.0.commands.3.title=123456789012345678901234567890123", "title has 33")]
    [InlineData("composeExtensions.0.commands.0.parameters.0.title=", "title has 0")]
    public void A_fault_in_the_manifest_is_reported(string change, string fault)
    {
        var manifest = JsonNode.Parse(GitTree.Read("manifest/manifest.json"))!;
        Change(manifest, change);

        Assert.Contains(TeamsManifest.Faults(TeamsManifest.Parse(manifest.ToJsonString())), found => found.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_are_asked_for_because_some_are_taken_and_some_are_offered()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var routes = door.Services.GetRequiredService<Routes>();

        Assert.True(TeamsManifest.Read("manifest.json").GetProperty("bots")[0].GetProperty("supportsFiles").GetBoolean());
        Assert.NotEmpty(routes.Files);
        Assert.NotEmpty(routes.FileOffers);
    }

    [Fact]
    public void The_bot_is_offered_in_teams_group_chats_and_personal_chat_with_every_command_somewhere()
    {
        var bot = TeamsManifest.Read("manifest.json").GetProperty("bots")[0];
        var lists = bot.GetProperty("commandLists").EnumerateArray().ToList();

        Assert.Equal(["groupChat", "personal", "team"], TeamsManifest.Strings(bot.GetProperty("scopes")).Order(StringComparer.Ordinal));
        Assert.Equal(["groupChat", "personal", "team"], lists.SelectMany(list => TeamsManifest.Strings(list.GetProperty("scopes"))).Order(StringComparer.Ordinal));
        Assert.All(lists, list => Assert.Equal("ヘルプ", TeamsManifest.Commands(list).First()));
        var offered = lists.SelectMany(TeamsManifest.Commands).ToHashSet(StringComparer.Ordinal);
        Assert.All(KnownCommands.Declared, command => Assert.Contains(command.Word, offered));
    }

    [Fact]
    public async Task Each_command_of_the_message_extension_has_a_handler_and_each_handler_a_command()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        var routes = door.Services.GetRequiredService<Routes>();
        var manifest = TeamsManifest.Read("manifest.json");

        Assert.Equal(
            TeamsManifest.ExtensionIds(manifest, "query").Order(StringComparer.Ordinal), routes.Queries.Select(command => command.Id).Order(StringComparer.Ordinal));
        Assert.Equal(
            TeamsManifest.ExtensionIds(manifest, "action").Order(StringComparer.Ordinal), routes.Actions.Select(command => command.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_search_is_offered_where_people_write_and_a_form_where_a_message_stands()
    {
        var manifest = TeamsManifest.Read("manifest.json");

        foreach (var command in TeamsManifest.Extensions(manifest))
        {
            var isSearch = command.GetProperty("type").GetString() == "query";
            Assert.Equal(isSearch ? ["compose", "commandBox"] : ["message"], TeamsManifest.Strings(command.GetProperty("context")));
            Assert.Equal(isSearch ? [ExtensionQuery.WordsParameter] : [], TeamsManifest.Parameters(command).Select(parameter => parameter.GetProperty("name").GetString()!));
            Assert.True(command.GetProperty(isSearch ? "initialRun" : "fetchTask").GetBoolean());
        }
    }

    [Fact]
    public void The_app_id_is_filled_in_by_the_packaging_step_alone()
    {
        var manifest = TeamsManifest.Read("manifest.json");

        Assert.Equal("${{MICROSOFT_APP_ID}}", manifest.GetProperty("id").GetString());
        Assert.Equal("${{MICROSOFT_APP_ID}}", manifest.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.Equal("${{MICROSOFT_APP_ID}}", manifest.GetProperty("composeExtensions")[0].GetProperty("botId").GetString());
        Assert.Matches(@"^\d+\.\d+\.\d+$", manifest.GetProperty("version").GetString());
        Assert.Equal(
            $"https://developer.microsoft.com/json-schemas/teams/v{manifest.GetProperty("manifestVersion").GetString()}/MicrosoftTeams.schema.json",
            manifest.GetProperty("$schema").GetString());
    }

    [Fact]
    public void The_developer_is_an_example_that_the_operator_replaces()
    {
        var developer = TeamsManifest.Read("manifest.json").GetProperty("developer");

        Assert.InRange(developer.GetProperty("name").GetString()!.Length, 1, 32);
        Assert.All(new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" }, name =>
            Assert.StartsWith("https://www.example.jp/", developer.GetProperty(name).GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Each_permission_has_a_reason()
    {
        var manifest = TeamsManifest.Read("manifest.json");
        var resourceSpecific = manifest.TryGetProperty("authorization", out var authorization)
            ? authorization.GetProperty("permissions").GetProperty("resourceSpecific").EnumerateArray().Select(permission => permission.GetProperty("name").GetString()!)
            : [];

        Assert.Equal(Permissions.Keys, TeamsManifest.Strings(manifest.GetProperty("permissions")));
        Assert.Equal(ResourceSpecific.Keys, resourceSpecific);
        Assert.Empty(manifest.GetProperty("validDomains").EnumerateArray());
    }

    [Fact]
    public void Each_language_says_everything_that_japanese_says()
    {
        var manifest = TeamsManifest.Read("manifest.json");
        var localization = manifest.GetProperty("localizationInfo");
        Assert.Equal("ja", localization.GetProperty("defaultLanguageTag").GetString());

        foreach (var language in localization.GetProperty("additionalLanguages").EnumerateArray())
        {
            var texts = TeamsManifest.Translations(TeamsManifest.Read(language.GetProperty("file").GetString()!));

            Assert.Equal(TeamsManifest.Texts(manifest).Keys.Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
            Assert.Empty(TeamsManifest.TooLong(texts));
        }
    }

    [Fact]
    public void An_english_command_is_a_word_the_bot_knows_for_the_japanese_one()
    {
        var japanese = TeamsManifest.Texts(TeamsManifest.Read("manifest.json"));
        var english = TeamsManifest.Translations(TeamsManifest.Read("en.json"));

        Assert.All(japanese.Where(text => text.Key.StartsWith("bots", StringComparison.Ordinal) && text.Key.EndsWith(".title", StringComparison.Ordinal)),
            title => Assert.Contains(english[title.Key], KnownCommands.All[title.Value].Aliases));
        Assert.All(english.Values, text => Assert.DoesNotMatch(JapaneseLetter(), text));
    }

    [Fact]
    public void The_icons_have_the_sizes_and_colours_that_teams_asks_for()
    {
        var icons = TeamsManifest.Read("manifest.json").GetProperty("icons");
        var color = new Png(File.ReadAllBytes(GitTree.FullPath($"manifest/{icons.GetProperty("color").GetString()}")));
        var outline = new Png(File.ReadAllBytes(GitTree.FullPath($"manifest/{icons.GetProperty("outline").GetString()}")));

        Assert.Equal((192, 192), (color.Width, color.Height));
        Assert.All(color.Pixels(), pixel => Assert.Equal(255, pixel.Opacity));
        Assert.Equal((32, 32), (outline.Width, outline.Height));
        Assert.All(outline.Pixels().Where(pixel => pixel.Opacity > 0), pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.Contains(outline.Pixels(), pixel => pixel.Opacity == 255);
        Assert.Contains(outline.Pixels(), pixel => pixel.Opacity == 0);
    }

    // "a.b=text" sets a text, "a+b" appends copies of b to the list a until it is too long, "a" removes a member.
    private static void Change(JsonNode manifest, string change)
    {
        if (change.Split('+') is [var list, var item])
        {
            var items = Find(manifest, list).AsArray();
            while (items.Count <= 10)
            {
                items.Add(Find(manifest, item).DeepClone());
            }

            return;
        }

        var parts = change.Split('=');
        var cut = parts[0].LastIndexOf('.');
        var parent = cut < 0 ? manifest : Find(manifest, parts[0][..cut]);
        var name = parts[0][(cut + 1)..];
        switch (parent)
        {
            case JsonObject members when parts.Length == 1:
                Assert.True(members.Remove(name));
                break;
            case JsonObject members:
                members[name] = parts[1];
                break;
            case JsonArray items:
                items[int.Parse(name)] = parts[1];
                break;
        }
    }

    private static JsonNode Find(JsonNode node, string path) =>
        path.Split('.').Aggregate(node, (at, name) => (at is JsonArray list ? list[int.Parse(name)] : at[name])!);

    [GeneratedRegex("[\u3041-\u30FF\u4E00-\u9FFF]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JapaneseLetter();
}
