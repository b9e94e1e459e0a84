using CareSystem.Bot.Agenda;
using CareSystem.Bot.Cases;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Issues;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Forums.Roster;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit.Door;
using CsCheck;
using Xunit;

namespace CareSystem.Tests.Shared;

/// <summary>Every search finds the same word in the same text, however either of them is written.</summary>
public sealed class SearchTextTests
{
    /// <summary>Each search by itself: whether a text that is searched in is found by what is typed.</summary>
    private static readonly Dictionary<string, Func<string, string, bool>> Searches = new(StringComparer.Ordinal)
    {
        ["課題, in the compose box"] = static (written, typed) => SearchText.Matches(IssueSearch.TextOf(IssuesDriver.Content(written)), SearchText.Words(typed)),
        ["課題, a description"] = static (written, typed) => SearchText.Matches(IssueSearch.TextOf(IssuesDriver.Content("件名") with { Description = written }), SearchText.Words(typed)),
        ["課題 検索"] = static (written, typed) => Issues(IssuesDriver.Content(written), IssueFilter.All with { Words = typed }),
        ["課題, by who takes care of it"] = static (written, typed) => Issues(IssuesDriver.Content("件名") with { Owner = written }, IssueFilter.All with { Owner = typed }),
        ["議題を探す"] = static (written, typed) => ShowAgenda.Matches(new AgendaContent(written, AgendaItemType.Discussion, null, ""), SearchText.Words(typed)),
        ["議題を探す, a description"] = static (written, typed) => ShowAgenda.Matches(new AgendaContent("件名", AgendaItemType.Discussion, null, written), SearchText.Words(typed)),
        ["事例コードを探す"] = static (written, typed) => ShowCases.Matches(Case(written), typed, byCodeOnly: false),
        ["名簿, a name"] = static (written, typed) => ShowRoster.List(Roster(RosterSamples.Center, RosterSamples.Sato with { Details = RosterSamples.Sato.Details with { Name = written } }), RosterSamples.Context(), typed, asListed: false).Lines.Count == 1,
        ["名簿, an organisation"] = static (written, typed) => ShowRoster.List(Roster(RosterSamples.Center with { Name = written }, RosterSamples.Sato), RosterSamples.Context(), typed, asListed: false).Lines.Count == 1,
        ["だれに聞く"] = static (written, typed) => ShowOrganizations.List(Roster(RosterSamples.Center with { Name = written }, RosterSamples.Sato), typed, static _ => "機関").Organizations.Count == 1,
        ["だれに聞く, what it does"] = static (written, typed) =>
            ShowOrganizations.List(Roster(RosterSamples.Center with { Profile = OrganizationProfile.Empty with { Does = written } }, RosterSamples.Sato), typed, static _ => "機関").Organizations.Count == 1,
    };

    public static TheoryData<string, string, string> Pairs => new(
        Searches.Keys.SelectMany(static search => ((string, string)[])
        [
            ("㈱みどり", "(株)みどり"), ("㈱みどり", "（株）ﾐﾄﾞﾘ"), ("第Ⅲ期", "第III期"), ("第ⅲ期", "第ＩＩＩ期"), ("3㌔", "3キロ"), ("①通院", "1通院"), ("㍿みどり", "株式会社みどり"),
            ("㍻㉚年", "平成30年"), ("30㎡", "30m2"), ("アパート", "あぱーと"), ("ＡＥＤ", "aed"), ("さくら 市", "さくら市"), ("ﾃﾞｲｹｱ", "デイケア"), ("𝐀𝐄𝐃と🄰班", "aedとa班"),
        ],
        static (search, pair) => (search, pair.Item1, pair.Item2)));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_search_reads_what_is_written_otherwise(string search, string one, string other)
    {
        var finds = Searches[search];
        foreach (var (written, typed) in ((string, string)[])[(one, other), (other, one), (one, one), (other, other)])
        {
            Assert.True(finds(written, typed), $"{search}: {typed} in {written}");
        }

        Assert.False(finds(one, "だれも書いていない語"));
    }

    /// <summary>A name says nothing of an organisation, nor a subject of a description: no word reaches from one text into the next.</summary>
    [Fact]
    public void No_word_reaches_from_one_text_into_the_next()
    {
        Assert.Equal("住まい\naed", SearchText.Of("住まい", "ＡＥＤ"));
        Assert.False(SearchText.Matches(SearchText.Of("住まい", "ＡＥＤ"), SearchText.Words("住まいAED")));
        Assert.True(SearchText.Matches(SearchText.Of("住まい", "ＡＥＤ"), SearchText.Words("住まい　AED")));
        Assert.Empty(SearchText.Words(" 　\u200B"));
        Assert.Empty(SearchText.Words(null));
    }

    /// <summary>A case is asked for by its code, in whatever letters, and where nothing else may be known by nothing else.</summary>
    [Theory]
    [InlineData("Ｃ－７Ｆ３Ｋ２", true)]
    [InlineData("cー7f3k2", true)]
    [InlineData("⑦F③", true)]
    [InlineData("Ⓒ-7F3", true)]
    [InlineData("要約", false)]
    [InlineData("C-00000", false)]
    public void A_code_is_found_in_any_letters_and_alone_where_nothing_else_may_be_known(string typed, bool found) =>
        Assert.Equal(found, ShowCases.Matches(Case("要約"), typed, byCodeOnly: true));

    /// <summary>What is folded stays as it is, so that what was kept by an earlier fold and what is folded today are the same.</summary>
    [Fact]
    public void Folding_once_more_changes_nothing() => Gen.String[Gen.Char["㈱Ⅲ㌔①㍻㏠かﾊＡａ　 ー\u200Bアあ々Ω㊤ｶ𝐀\n"], 0, 12].Sample(static text =>
    {
        Assert.Equal(SearchText.Fold(text), SearchText.Fold(SearchText.Fold(text)));
        Assert.Equal(SearchText.Of(text), SearchText.Kept(SearchText.Of(text)));
        Assert.Equal(SearchText.Of(text), SearchText.Kept(KanaText.Fold(text)));
    });

    private static bool Issues(IssueContent content, IssueFilter filter) =>
        filter.Of([IssueEntry.Of(IssuesDriver.Issue(1).Value with { Content = content })], FrontDoor.Monday, Thresholds.Default).Count == 1;

    private static CaseHead Case(string summary) => new(
        new CaseCode("C-7F3K2"), CaseStatus.Approved, new PersonId("a"), "鈴木", FrontDoor.Monday, FrontDoor.Monday, 2,
        new CaseDigest(new CaseBands(AgeBand.Sixties, Household.Alone, HospitalStay.None, [LifeArea.Housing], [], ConditionGroup.NotStated), summary, FrontDoor.Monday));

    private static RosterBook Roster(Organization organization, Participant person) =>
        new(RosterSamples.Book.Head, [organization], [], [person]);
}
