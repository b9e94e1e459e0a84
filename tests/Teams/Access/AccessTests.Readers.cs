using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareSystem.Cards.Cases;
using CareSystem.Tests.Kit.Channel;
using Xunit;

namespace CareSystem.Tests.Teams.Access;

/// <summary>Members whom the secretariat has named for one case: of that one they read the text, of any other they are members like everybody.</summary>
public sealed partial class AccessTests
{
    public static TheoryData<int, string> OfCases => Numbered(static row => row.IsOfCases);

    [Fact]
    public void Everything_about_cases_is_asked_by_those_who_are_named_to_read_one()
    {
        Assert.True(AccessTable.Rows.Count(static row => row.IsOfCases) > 80);
        Assert.All(AccessTable.Rows.Where(static row => row.Name.StartsWith("case.", StringComparison.Ordinal) || row.Name.StartsWith("leak.", StringComparison.Ordinal)), static row => Assert.True(row.IsOfCases, row.ToString()));

        // What a reader may do that no member may: open the text, and be told that one they may open has moved on.
        Assert.Equal(
            ["case.open.1（aggregated）", "case.open.1（approved）", "case.talk.1（aggregated）", "case.withdraw.ask.1（approved）"],
            AccessTable.Rows.Where(static row => row.Of(Actor.Reader) != row.Of(Actor.Member)).Select(static row => row.ToString()).Order(StringComparer.Ordinal));
    }

    /// <summary>Word for word: not even the way of saying no tells that somebody is a reader of something.</summary>
    [Theory]
    [MemberData(nameof(OfCases))]
    public async Task Of_every_other_case_a_named_reader_is_told_what_any_member_is_told(int number, string name)
    {
        var row = AccessTable.Rows[number];
        Assert.Equal(row.Of(Actor.Member), row.Of(Actor.OtherReader));
        if (row.Of(Actor.OtherReader) == Verdict.Does)
        {
            await world.AskAsync(Actor.OtherReader, row.Ways(world, Actor.OtherReader, world.Here).First());
            var now = await StorageSnapshot.TakeAsync(world.Door);
            Assert.True(world.Seeded.Differences(now).Count > 0, $"{name}: should have changed something.");
            await world.RestoreAsync(now);
            return;
        }

        List<string> faults = [];
        foreach (var (theirs, anybodys) in row.Ways(world, Actor.OtherReader, world.Here).Zip(row.Ways(world, Actor.Member, world.Here)))
        {
            var (told, expected) = (await world.AskAsync(Actor.OtherReader, theirs), await world.AskAsync(Actor.Member, anybodys));
            Require(faults, told.Status == expected.Status && Alike(told) == Alike(expected), $"{theirs.Way}: {told} for the reader of another case, {expected} for a member.");
        }

        await NothingChangedAsync(faults);
        Assert.True(faults.Count == 0, $"{name}:\n{string.Join('\n', faults)}");
    }

    [Fact]
    public async Task Who_is_named_for_a_case_reads_that_one_and_no_other()
    {
        List<string> faults = [];
        (Actor Reader, string Own, string Other)[] readers = [(Actor.Reader, world.Here.ApprovedCase, world.Here.OtherCase), (Actor.OtherReader, world.Here.OtherCase, world.Here.ApprovedCase)];
        foreach (var (reader, own, other) in readers)
        {
            var opened = await PressAsync(reader, CasesActions.Open.Name, own);
            Require(faults, Tells(opened, AccessWorld.CaseText), $"{reader} does not read what they are named for: {opened}");
            var moved = await PressAsync(reader, CasesActions.EditForm.Name, own);
            Require(faults, Tells(moved, CasesWording.Standard.Review.MovedOnTitle) && !Tells(moved, AccessWorld.CaseText), $"{reader} mends what they only read: {moved}");
            await world.RestoreAsync();

            var closed = await PressAsync(reader, CasesActions.Open.Name, other);
            Require(faults, !Tells(closed, AccessWorld.CaseText), $"{reader} reads what they are not named for: {closed}");
            var hidden = await PressAsync(reader, CasesActions.EditForm.Name, other);
            Require(faults, IsHeaded(hidden, Words.NotFoundTitle), $"{reader} is told of another case: {hidden}");
            await NothingChangedAsync(faults);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private async Task<Answered> PressAsync(Actor actor, string verb, string code)
    {
        var chat = TeamsPlace.ChatOf(actor.Person());
        return await world.AskAsync(actor, new Attempt("", chat, world.Door.Activities.Execute(chat, actor.Person(), "1", verb, new JsonObject { ["forum"] = world.Here.Forum, ["code"] = code })));
    }

    /// <summary>What came, but for the ids of this showing of a form and of a message, and for whom it is.</summary>
    private static string Alike(Answered answer) => OwnId().Replace(Said(answer), "");

    [GeneratedRegex(@"""form"":""[^""]*""|""conversation"":\{[^}]*\}|""recipient"":\{[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnId();
}
