using System.Globalization;
using System.Text.Json.Nodes;
using CareSystem.Bot.Cases;
using CareSystem.Bot.Cases.Reading;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Cases.Reading;
using CareSystem.Tests.Forums.Roster;
using Xunit;

namespace CareSystem.Tests.Cases.Reading;

public sealed class ReadingRepliesTests
{
    [Fact]
    public void Whoever_is_named_is_offered_first_so_that_saving_the_choice_loses_nobody_whom_the_card_has_no_room_for()
    {
        RosterEntry[] all = [.. Enumerable.Range(0, CaseReadersCard.MostCandidates + 10).Select(static n => string.Create(CultureInfo.InvariantCulture, $"p{n:D3}")).Select(static id => new RosterEntry(new PersonId(id), id, null, id, MemberRole.Member))];
        PersonId[] named = [new("p003"), new("p125"), new("p129")];
        CaseHead head = new(new CaseCode("C-7F3K2"), CaseStatus.Approved, new PersonId("someone"), "鈴木", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 2, null) { Readers = named };

        var card = new ReadingReplies(new CountedIds(), new RefusalCards()).Form(new ForumId("f1"), new NameReaders.Form(head, all, CaseAudience.None), CaseSurface.View);

        var input = JsonNode.Parse(card.ToJson())!["body"]!.AsArray().Single(static part => (string?)part!["id"] == "readers")!;
        var offered = input["choices"]!.AsArray().Select(static choice => (string)choice!["value"]!).ToArray();
        Assert.Equal(CaseReadersCard.MostCandidates, offered.Length);
        Assert.Equal(["p003", "p125", "p129", "p000", "p001", "p002", "p004"], offered.Take(7));
        Assert.Equal("p003,p125,p129", (string?)input["value"]);
    }
}
