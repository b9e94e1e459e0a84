using System.Text.Json.Nodes;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Cases.Discussion;
using CareSystem.Cards.Cases.FollowUp;
using CareSystem.Cards.Cases.Keeping;
using CareSystem.Cards.Cases.Leaks;
using CareSystem.Cards.Common;
using static CareSystem.Tests.Teams.Access.Actor;
using static CareSystem.Tests.Teams.Access.Verdict;

namespace CareSystem.Tests.Teams.Access;

/// <summary>What comes after a case was talked over, how long its text is kept, and what was leaked.</summary>
internal static partial class AccessTable
{
    /// <summary>A case that is 集約済: its presenter is asked how it went, and nothing more is written of the talk.</summary>
    private static IEnumerable<AccessRow> AfterTheTalk(string moved)
    {
        static JsonObject FollowUp(string code, int months = 3) => Data(("code", code), ("months", months), ("change", "Better"), ("since", "退院した"));
        static JsonObject Over(Things its, params (string, JsonNode?)[] more) => Data([("code", its.AggregatedCase), ("revision", 4), .. more]);
        return
        [
            Verb(CaseDoor.Show, static its => Over(its), "aggregated").OfAThing().Inside(Shows),
            Verb(CasesActions.Open, static its => Over(its), "aggregated").OfAThing().Inside(Shows).For(Reads, Secretariat, Chair, Reader),
            Verb(CaseDiscussionActions.Begin, static its => Over(its), "aggregated").OfAThing().Inside(NotFound).For(Told, Secretariat).Saying(moved),
            Verb(CaseDiscussionActions.Form, static its => Over(its), "aggregated").OfAThing().Inside(NotFound).For(Told, Secretariat).Saying(moved),
            Verb(CaseDiscussionActions.Note, static its => Over(its, ("happened", "退院が進まない")), "aggregated").OfAThing().Inside(NotFound).For(Told, Secretariat, Chair, Author, Reader).Saying(moved),
            Verb(CaseDiscussionActions.Aggregate, static its => Over(its, ("outcome", "しくみが足りない")), "aggregated").OfAThing().Inside(NotFound).For(Told, Secretariat).Saying(moved),
            Verb(CaseFollowUpActions.Form, static its => FollowUp(its.AggregatedCase)).OfAThing().Inside(NotFound).For(Shows, Author),
            Verb(CaseFollowUpActions.Form, static its => FollowUp(its.AggregatedCase, 4), "after months of which nobody asks").OfAThing().Inside(NotFound),
            Verb(CaseFollowUpActions.Form, static its => FollowUp(its.ApprovedCase), "approved").OfAThing().Inside(NotFound),
            Verb(CaseFollowUpActions.Replace, static its => FollowUp(its.AggregatedCase)).OfAThing().Inside(NotFound).For(Shows, Author),
            Verb(CaseFollowUpActions.Replace, static its => FollowUp(its.ApprovedCase), "approved").OfAThing().Inside(NotFound),
            Verb(CaseFollowUpActions.Answer, static its => FollowUp(its.AggregatedCase)).OfAThing().Inside(NotFound).For(Does, Author),
            Verb(CaseFollowUpActions.Answer, static its => FollowUp(its.AggregatedCase, 4), "after months of which nobody asks").OfAThing().Inside(NotFound),
            Verb(CaseFollowUpActions.Answer, static its => FollowUp(its.ApprovedCase), "approved").OfAThing().Inside(NotFound).For(Told, Author).Saying(moved),
        ];
    }

    /// <summary>The secretariat holds the text of a case, and lets go of it again.</summary>
    private static IEnumerable<AccessRow> Keeping(string moved) =>
    [
        Verb(CaseKeepingActions.Form, static its => Data(("code", its.ApprovedCase))).OfAThing().Inside(NotFound).For(Reads, Secretariat),
        Verb(CaseKeepingActions.Form, static its => Data(("code", its.HeldCase)), "held").OfAThing().Inside(NotFound).For(Reads, Secretariat),
        Verb(CaseKeepingActions.Hold, static its => Data(("code", its.ApprovedCase), ("hold", "確かめている"))).OfAThing().Inside(NotFound).For(Does, Secretariat),
        Verb(CaseKeepingActions.Hold, static its => Data(("code", its.AggregatedCase), ("hold", "確かめている")), "aggregated").OfAThing().Inside(NotFound).For(Does, Secretariat),
        Verb(CaseKeepingActions.Hold, static its => Data(("code", its.HeldCase), ("hold", "確かめている")), "held").OfAThing().Inside(NotFound).For(Told, Secretariat).Saying(moved),
        Verb(CaseKeepingActions.Release, static its => Data(("code", its.HeldCase))).OfAThing().Inside(NotFound).For(Does, Secretariat),
        Verb(CaseKeepingActions.Release, static its => Data(("code", its.ApprovedCase)), "not held").OfAThing().Inside(NotFound).For(Told, Secretariat).Saying(moved),
    ];

    /// <summary>What was written of a leak is for the secretariat alone.</summary>
    private static IEnumerable<AccessRow> Leaks()
    {
        static JsonObject Record(string? leak) => Data(("leak", leak), ("revision", 1), ("knownOn", "2026-05-20"), ("what", "起きたこと"), ("whose", "一名分"), ("done", "したこと"));
        static JsonObject Step(string leak, string step = "Contain") => Data(("leak", leak), ("revision", 1), ("step", step));
        return
        [
            Verb(LeakActions.List).Inside(NotFound).For(Shows, Secretariat),
            Verb(LeakActions.Form).Inside(NotFound).For(Shows, Secretariat),
            Verb(LeakActions.Form, static its => Data(("leak", its.Leak)), "of a record").OfAThing().Inside(NotFound).For(Shows, Secretariat),
            Verb(LeakActions.Form, static _ => Data(("leak", "nosuch")), "of one that is not there").OfAThing().Inside(NotFound),
            Verb(LeakActions.Record, static _ => Record(null)).Inside(NotFound).For(Does, Secretariat),
            Verb(LeakActions.Record, static its => Record(its.Leak), "once more").OfAThing().Inside(NotFound).For(Does, Secretariat),
            Verb(LeakActions.Record, static _ => Record("nosuch"), "of one that is not there").OfAThing().Inside(NotFound),
            Verb(LeakActions.Show, static its => Data(("leak", its.Leak))).OfAThing().Inside(NotFound).For(Shows, Secretariat),
            Verb(LeakActions.Show, static _ => Data(("leak", "nosuch")), "of one that is not there").OfAThing().Inside(NotFound),
            Verb(LeakActions.Step, static its => Step(its.Leak)).OfAThing().Inside(NotFound).For(Does, Secretariat),
            Verb(LeakActions.Step, static its => Step(its.Leak, "Nonsense"), "of no kind").OfAThing().Inside(NotFound),
            Verb(LeakActions.Step, static _ => Step("nosuch"), "of one that is not there").OfAThing().Inside(NotFound),
        ];
    }
}
