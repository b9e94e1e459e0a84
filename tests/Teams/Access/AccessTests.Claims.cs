using System.Net;
using System.Text.Json.Nodes;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Agenda;
using CareSystem.Cards.Common;
using CareSystem.Cards.Issues;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;
using CareSystem.Tests.Kit.Channel;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Teams.Access;

/// <summary>Claims that are wrong in one point only, and a table that has a hole.</summary>
public sealed partial class AccessTests
{
    [Fact]
    public void A_new_verb_or_command_without_a_row_is_noticed()
    {
        var routes = world.Door.Services.GetRequiredService<Routes>();
        Routes planted = new([new Planted()], new KeptTypes([]));

        Assert.Equal(
            ["The verb planted.do.1 has no row.", "The command 植えた語 has no row."],
            AccessCoverage.Faults(
                routes.Verbs.Concat(planted.Verbs).Select(static verb => verb.Name),
                routes.Commands.Concat(planted.Commands).Select(static command => command.Word),
                AccessTable.Rows));
    }

    /// <summary>Everything is this forum's own but one id.</summary>
    [Fact]
    public async Task One_id_of_another_forum_among_right_ones_is_not_found()
    {
        List<string> faults = [];
        var tried = 0;
        foreach (var row in AccessTable.Rows.OfType<VerbRow>())
        {
            var (ours, theirs) = (row.Data(world.Here), row.Data(world.Elsewhere));
            foreach (var name in ours.Select(static member => member.Key).Where(name => !JsonNode.DeepEquals(ours[name], theirs[name])).ToArray())
            {
                tried++;
                var data = row.Filled(world.Here);
                data[name] = theirs[name]?.DeepClone();
                foreach (var place in new[] { world.Thread(), TeamsPlace.ChatOf(Actor.Secretariat.Person()) })
                {
                    var answer = await world.AskAsync(
                        Actor.Secretariat, new Attempt("", place, world.Door.Activities.Execute(place, Actor.Secretariat.Person(), "1", row.Name, data.DeepClone().AsObject())));

                    // A new issue is not theirs because of one case that it names: the form comes back, and says of that field that there is no such case.
                    var isRefused = row.Name == IssueActions.Add.Name ? Seen(row, answer) is Verdict.Told : Seen(row, answer) is Verdict.NotFound || IsHiddenInPublic(answer);
                    Require(faults, isRefused && !Tells(answer, AccessWorld.OtherMarker), $"{row} with their {name}: {answer}");
                }
            }
        }

        await NothingChangedAsync(faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(tried > 40);
    }

    /// <summary>A form id says which showing of a form was sent; it is nobody's right to anything.</summary>
    [Fact]
    public async Task The_form_id_of_somebody_else_leads_to_no_receipt_of_theirs()
    {
        JsonObject Data(Things things) => new()
        {
            ["forum"] = things.Forum, ["form"] = "f-seen-elsewhere", ["subject"] = "同じ議題", ["type"] = "Discussion", ["minutes"] = "10", ["description"] = "",
        };
        async Task<Answered> SendAsync(Actor actor, Things things)
        {
            var chat = TeamsPlace.ChatOf(actor.Person());
            return await world.AskAsync(actor, new Attempt("", chat, world.Door.Activities.Execute(chat, actor.Person(), "1", AgendaActions.Add.Name, Data(things))));
        }

        async Task<int> CountAsync() => (await world.Door.RowsAsync(prefix: "agenda:")).Count(static row => row.GetString("Subject") == "同じ議題");
        try
        {
            var theirs = await SendAsync(Actor.OtherForum, world.Elsewhere);
            Assert.Equal(1, await CountAsync());
            var mine = await SendAsync(Actor.Member, world.Here);
            Assert.Equal(2, await CountAsync());
            var another = await SendAsync(Actor.Author, world.Here);
            Assert.Equal(3, await CountAsync());

            // The same person, the same form, the same input: the same receipt and nothing new.
            Assert.Equal(mine.Words, (await SendAsync(Actor.Member, world.Here)).Words);
            Assert.Equal(3, await CountAsync());
            Assert.All([theirs, mine, another], answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
            Assert.Equal(3, new[] { theirs.Words, mine.Words, another.Words }.Distinct(StringComparer.Ordinal).Count());

            // Another verb with this form id is another thing altogether.
            var chat = TeamsPlace.ChatOf(Actor.Member.Person());
            var other = await world.AskAsync(Actor.Member, new Attempt("", chat, world.Door.Activities.Execute(chat, Actor.Member.Person(), "1", AgendaActions.Withdraw.Name, Data(world.Here))));
            Assert.True(IsHeaded(other, Words.NotFoundTitle), other.ToString());
            Assert.Equal(3, await CountAsync());
        }
        finally
        {
            await world.RestoreAsync();
        }
    }

    /// <summary>What a careless change would add.</summary>
    private sealed class Planted : IRoutedModule
    {
        private static readonly CardVerb<PlainPayload> Verb = new("planted.do.1", AnyPayload.Wire);

        public void Map(Routes routes)
        {
            routes.OnVerb(Verb, static (_, _, _) => Task.FromResult(Reply.None));
            routes.OnCommand(new Command("植えた語"), static (_, _, _) => Task.FromResult(Reply.None));
        }
    }
}
