using CareSystem.Bot.Cases;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Cases;

/// <summary>Who may do what with a case, for every role, state and relation.</summary>
public sealed class CaseRightsTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 1, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Author = new("author");

    private static IEnumerable<(MemberRole Role, bool IsGuest, bool IsAuthor, bool IsNamed, CaseStatus Status)> Everybody() =>
        from role in Enum.GetValues<MemberRole>()
        from status in Enum.GetValues<CaseStatus>()
        from bits in Enumerable.Range(0, 8)
        select (role, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, status);

    [Fact]
    public void The_text_is_read_by_its_submitter_the_secretariat_and_once_accepted_the_chair_and_who_was_named() => Assert.All(Everybody(), static each =>
    {
        var (role, isGuest, isAuthor, isNamed, status) = each;
        var rights = CaseRights.Of(Head(status, isNamed), Caller(role, isGuest, isAuthor));

        var accepted = status is CaseStatus.Approved or CaseStatus.Discussing or CaseStatus.Aggregated;
        var expected = status != CaseStatus.Withdrawn
            && ((isAuthor && role != MemberRole.Observer)
                || (!isGuest && (role == MemberRole.Secretariat || (accepted && (role == MemberRole.Chair || (isNamed && role != MemberRole.Observer))))));
        Assert.Equal(expected, rights.Open);

        // Nobody who may not read it may do anything else with its text.
        Assert.True(rights.Open || !(rights.Review || rights.Discuss || rights.Mend) || status == CaseStatus.Withdrawn);
        Assert.False(isGuest && (rights.Review || rights.Discuss || rights.Manage));
        Assert.False(role == MemberRole.Observer && (rights.Open || rights.Mend || rights.Review || rights.Discuss || rights.Manage));
    });

    [Fact]
    public void A_case_is_mended_by_its_submitter_while_it_is_open_reviewed_and_managed_by_the_secretariat() => Assert.All(Everybody(), static each =>
    {
        var (role, isGuest, isAuthor, isNamed, status) = each;
        var rights = CaseRights.Of(Head(status, isNamed), Caller(role, isGuest, isAuthor));
        var handles = role == MemberRole.Secretariat && !isGuest;

        var own = isAuthor && role != MemberRole.Observer;
        var chairs = role == MemberRole.Chair && !isGuest;

        Assert.Equal(own && status is CaseStatus.Waiting or CaseStatus.Reviewing or CaseStatus.Returned, rights.Mend);
        Assert.Equal(handles && status is CaseStatus.Waiting or CaseStatus.Reviewing, rights.Review);
        Assert.Equal(handles && status is CaseStatus.Approved or CaseStatus.Discussing or CaseStatus.Aggregated, rights.Manage);
        Assert.Equal((handles || chairs) && status is CaseStatus.Approved or CaseStatus.Discussing, rights.Discuss);
    });

    [Fact]
    public void Of_a_purged_case_nobody_opens_anything_until_its_presenter_has_told_how_it_went()
    {
        var purged = Head(CaseStatus.Aggregated, isNamed: false) with { PurgedAt = Now };
        Assert.False(CaseRights.Of(purged, Caller(MemberRole.Secretariat, isGuest: false, isAuthor: false)).Open);
        Assert.False(CaseRights.Of(purged, Caller(MemberRole.Member, isGuest: false, isAuthor: true)).Open);
        Assert.True(CaseRights.Of(purged with { KeptFrom = Now }, Caller(MemberRole.Secretariat, isGuest: false, isAuthor: false)).Open);
    }

    [Fact]
    public void The_audience_counts_who_reads_beside_the_submitter_and_nobody_of_another_tenant()
    {
        RosterEntry[] roster =
        [
            Entry("s1", MemberRole.Secretariat), Entry("s2", MemberRole.Secretariat), Entry("s3", MemberRole.Secretariat, isGuest: true), Entry("c", MemberRole.Chair),
            Entry("m1", MemberRole.Member), Entry("m2", MemberRole.Member), Entry("g", MemberRole.Member, isGuest: true), Entry("o", MemberRole.Observer), Entry("author", MemberRole.Chair),
        ];

        Assert.Equal(new CaseAudience(2, 1, 0), CaseAudience.Of(roster, Author, []));
        Assert.Equal(new CaseAudience(2, 1, 1), CaseAudience.Of(roster, Author, [new PersonId("m2"), new PersonId("g"), new PersonId("o"), new PersonId("gone")]));
        Assert.Equal(4, CaseAudience.Of(roster, Author, [new PersonId("m2")]).All);
    }

    private static RosterEntry Entry(string person, MemberRole role, bool isGuest = false) => new(new PersonId(person), person, null, person, role) { IsGuest = isGuest };

    private static CaseHead Head(CaseStatus status, bool isNamed) => new(
        new CaseCode("C-7F3K2"),
        status,
        Author,
        "鈴木",
        Now,
        Now,
        1,
        status is CaseStatus.Approved or CaseStatus.Discussing or CaseStatus.Aggregated
            ? new CaseDigest(new CaseBands(AgeBand.Sixties, Household.Alone, HospitalStay.None, [LifeArea.Housing], [], ConditionGroup.NotStated), "要約", Now)
            : null)
    {
        Readers = isNamed ? [Author, new PersonId("other")] : [],
    };

    private static Caller Caller(MemberRole role, bool isGuest, bool isAuthor) =>
        new(new ForumId("f1"), isAuthor ? Author : new PersonId("other"), "なまえ", role, ParticipantKind.Other, "", isGuest);
}
