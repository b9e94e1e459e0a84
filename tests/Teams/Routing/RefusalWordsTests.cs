using CareSystem.Bot.Cases;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Teams.Routing;

/// <summary>
/// A refusal that nobody words is shown as 見つかりません. That is meant for what must not be told apart, and for what could not be shown any
/// more; for everything else it would leave a person without a reason.
/// </summary>
public sealed class RefusalWordsTests
{
    /// <summary>Shown as 見つかりません on purpose, and why.</summary>
    private static readonly Dictionary<Type, string> Hidden = new()
    {
        [typeof(NotFound)] = "It is 見つかりません.",
        [typeof(NotAllowed)] = "Nobody is told that there is something that is not for them.",
    };

    /// <summary>What the common cards word for every slice.</summary>
    private static readonly Type[] Common = [typeof(NotInRoster), typeof(TooBusy), typeof(Unavailable), typeof(Broken), typeof(FormFaults)];

    /// <summary>What the code behind a handler makes and the handler is never refused with, and why.</summary>
    private static readonly Dictionary<(string Handler, Type Refusal), string> NeverMet = new()
    {
        [("CasesActions.EditForm", typeof(PledgeNeeded))] = Own,
        [("CasesActions.Replace", typeof(PledgeNeeded))] = Own,
        [("CasesActions.Replace", typeof(CaseFaults))] = Replaced,
        [("CasesActions.ReplaceInReview", typeof(CaseFaults))] = Replaced,
        [("CaseDiscussionActions.Replace", typeof(CaseFaults))] = Replaced,
        [("CaseDiscussionActions.ReplaceOutcome", typeof(CaseFaults))] = Replaced,
        [("CaseFollowUpActions.Replace", typeof(CaseFaults))] = Replaced,
    };

    private const string Own = "What is opened here is the person's own case, for which no pledge is asked.";
    private const string Replaced = "The findings stand in what was replaced, which is shown.";

    [Fact]
    public void Every_refusal_has_words_of_its_own_or_is_hidden_on_purpose()
    {
        using CompiledRefusals compiled = new(typeof(Refusal).Assembly);

        Assert.True(compiled.Types.Count > 40);
        Assert.Empty(compiled.Types.Except(Hidden.Keys).Select(Name).Except(compiled.Worded()));
    }

    [Fact]
    public void Every_handler_has_words_for_everything_it_can_be_refused_with()
    {
        using CompiledRefusals compiled = new(typeof(Refusal).Assembly);
        var handlers = compiled.Handlers();

        Assert.Empty(compiled.Elsewhere());
        Assert.True(handlers.Count > 180 && handlers.Sum(static handler => handler.Raised.Count) > 400, $"{handlers.Count} handlers, {handlers.Sum(static handler => handler.Raised.Count)} refusals.");
        Assert.Equal(
            NeverMet.Keys.Select(static known => $"{known.Handler}: {Name(known.Refusal)}").Order(StringComparer.Ordinal),
            handlers.SelectMany(handler => Open(handler).Select(refusal => $"{handler.Name}: {refusal}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_refusal_without_words_is_noticed()
    {
        using CompiledRefusals planted = new(typeof(PlantedModule).Assembly);
        var unworded = Name(typeof(PlantedModule.UnwordedRefusal));

        Assert.DoesNotContain(unworded, planted.Worded());
        Assert.Contains(Name(typeof(PlantedModule.WordedRefusal)), planted.Worded());
        var handlers = planted.Handlers().Where(static handler => handler.Module == nameof(PlantedModule)).ToArray();
        Assert.Equal(["PlantedModule.Change", "PlantedModule.Look"], handlers.Select(static handler => handler.Name));
        Assert.Equal([unworded], Open(handlers[0]));
        Assert.Equal([unworded, Name(typeof(PlantedModule.WordedRefusal))], Open(handlers[1]).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Open(RefusingHandler handler) => handler.Raised.Except(handler.Worded).Except(Common.Concat(Hidden.Keys).Select(Name));

    private static string Name(Type type) => CompiledRefusals.NameOf(type);
}
