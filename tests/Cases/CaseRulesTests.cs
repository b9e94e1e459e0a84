using CareSystem.Bot.Cases;
using CareSystem.Bot.Cases.Discussion;
using CareSystem.Bot.Cases.Drafts;
using CareSystem.Bot.Cases.FollowUp;
using CareSystem.Bot.Cases.Keeping;
using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Cases.Discussion;
using CareSystem.Cards.Cases.FollowUp;
using CareSystem.Cards.Cases.Keeping;
using Xunit;

namespace CareSystem.Tests.Cases;

/// <summary>What the use cases decide.</summary>
public sealed class CaseRulesTests
{
    private static readonly ForumId Forum = new("f1");
    private static readonly PersonId Submitter = new("submitter");
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 1, 0, 0, TimeSpan.Zero);
    private static readonly CaseCode Code = new("C-7F3K2");

    private static readonly CaseDraft Good = new(
        "Sixties", "Alone", "None", "Housing,Medical", "School", "", "Consent", "部屋が見つからない。", "いっしょに見に行った。", "保証人");

    [Fact]
    public void A_submitted_case_waits_with_a_drawn_code_and_the_secretariat_is_told()
    {
        var yes = Yes(Submit(Good, KnownNames.None, As(MemberRole.Member), new Ids("7f3k2")));

        Assert.Equal(Code, yes.Outcome.Code);
        var row = Assert.IsType<CaseSubmission>(Assert.Single(yes.Changes.Rows).Row);
        Assert.Equal((CaseStatus.Waiting, Submitter, 1), (row.Head.Status, row.Head.By, row.Head.Revision));
        Assert.Null(row.Head.Digest);
        Assert.Equal([LifeArea.Housing, LifeArea.Medical], row.Content!.Bands.Troubles);
        Assert.Equal(ConditionGroup.NotStated, row.Content.Bands.Group);
        Assert.Equal(CaseSex.NotStated, row.Content.Bands.Sex);
        Assert.Equal(CaseSex.Female, Assert.IsType<CaseSubmission>(Assert.Single(Yes(Submit(Good with { Sex = "Female" }, KnownNames.None, As(MemberRole.Member), new Ids("7f3k2"))).Changes.Rows).Row).Content!.Bands.Sex);
        var promise = Assert.Single(yes.Changes.Promises);
        Assert.Equal(new CaseWaitingDue("C-7F3K2", 1), promise.Record);
        Assert.IsType<Recipient.Service>(promise.To);
    }

    [Fact]
    public void A_code_that_is_taken_is_drawn_anew()
    {
        Ids ids = new("7f3k2", "9zzzz");
        Yes(Submit(Good, KnownNames.None, As(MemberRole.Member), ids));
        Assert.Equal("C-9ZZZZ", Yes(Submit(Good, KnownNames.None, As(MemberRole.Member), ids)).Outcome.Code.Value);
    }

    [Theory]
    [InlineData("Member")]
    [InlineData("Chair")]
    [InlineData("Secretariat")]
    public void Members_and_guests_may_submit(string role) => Yes(Submit(Good, KnownNames.None, As(role, isGuest: true), new Ids("7f3k2")));

    [Fact]
    public void An_observer_may_not_submit() =>
        Assert.IsType<NotAllowed>(No(Submit(Good, KnownNames.None, As(MemberRole.Observer), new Ids("7f3k2"))));

    [Fact]
    public void Every_fault_and_every_finding_is_named_at_once()
    {
        var bad = new CaseDraft(null, "Castle", "", "", "School,Moon", "x", "1", " ", new string('あ', 401), "山田さん、090-1234-5678");

        var no = Assert.IsType<CaseFaults>(No(Submit(bad, KnownNames.None, As(MemberRole.Member), new Ids("7f3k2"))));

        Assert.Equal(
            new Dictionary<string, Fault>
            {
                ["age"] = new Fault.Missing(),
                ["household"] = new Fault.NotAChoice(),
                ["stay"] = new Fault.Missing(),
                ["troubles"] = new Fault.Missing(),
                ["bodies"] = new Fault.NotAChoice(),
                ["group"] = new Fault.NotAChoice(),
                ["basis"] = new Fault.NotAChoice(),
                ["situation"] = new Fault.Missing(),
                ["worked"] = new Fault.TooLong(400, 401),
            },
            no.Faults);
        Assert.Equal([(PersonalDataKind.Name, "missing", 1), (PersonalDataKind.Telephone, "missing", 6)], no.Findings.Select(static finding => (finding.Kind, finding.Field, finding.Position)));
    }

    [Theory]
    [InlineData("山田さん", null, null, "situation")]
    [InlineData("x", "taro@example.jp", null, "worked")]
    [InlineData("x", null, "本町1丁目", "missing")]
    public void Each_text_is_searched_and_there_is_no_way_round(string situation, string? worked, string? missing, string field)
    {
        var no = Assert.IsType<CaseFaults>(No(Submit(
            Good with { Situation = situation, Worked = worked, Missing = missing }, KnownNames.None, As(MemberRole.Secretariat), new Ids("7f3k2"))));
        Assert.Equal(field, Assert.Single(no.Findings).Field);
    }

    [Fact]
    public void A_reason_that_a_member_sends_along_opens_nothing() => Assert.IsType<CaseFaults>(No(Submit(
        Good with { Situation = "山田さん", Reason = "理由" }, KnownNames.None, As(MemberRole.Member), new Ids("7f3k2"))));

    [Fact]
    public void The_submitter_mends_a_returned_case_and_it_waits_again()
    {
        var found = Stored(CaseStatus.Returned, revision: 2, notes: new ReviewNotes("ぼかしてください", "要約の途中"));

        var yes = Yes(MendCase.Decide(new MendCase.Command(Code, 2, Good with { Situation = "直した" }), new LoadedCase(found, []), As(MemberRole.Member)));

        Assert.Equal(new MendCase.Mended(Code, WasReturned: true), yes.Outcome);
        var row = Assert.IsType<CaseSubmission>(Assert.Single(yes.Changes.Rows).Row);
        Assert.Equal((CaseStatus.Waiting, 3, "直した"), (row.Head.Status, row.Head.Revision, row.Content!.Situation));
        Assert.Equal(new ReviewNotes("", "要約の途中"), row.Notes);
        Assert.Equal(new CaseWaitingDue("C-7F3K2", 3), Assert.Single(yes.Changes.Promises).Record);
        Assert.Equal([new FieldChange("situation", null, null)], Assert.Single(yes.Changes.History).Fields);
    }

    [Fact]
    public void A_case_that_waits_may_be_mended_without_another_notice()
    {
        var yes = Yes(MendCase.Decide(new MendCase.Command(Code, 1, Good with { Worked = "別の工夫" }), new LoadedCase(Stored(CaseStatus.Waiting), []), As(MemberRole.Member)));
        Assert.False(yes.Outcome.WasReturned);
        Assert.Empty(yes.Changes.Promises);
        Assert.Single(yes.Changes.Rows);
    }

    [Fact]
    public void The_sex_is_a_band_like_the_others_and_its_change_is_remembered_by_its_name()
    {
        var yes = Yes(MendCase.Decide(new MendCase.Command(Code, 1, Good with { Sex = "Male" }), new LoadedCase(Stored(CaseStatus.Waiting), []), As(MemberRole.Member)));
        Assert.Equal([new FieldChange("sex", null, null)], Assert.Single(yes.Changes.History).Fields);
        Assert.Equal(new Fault.NotAChoice(), Assert.IsType<CaseFaults>(No(Submit(Good with { Sex = "x" }, KnownNames.None, As(MemberRole.Member), new Ids("7f3k2")))).Faults["sex"]);
    }

    [Fact]
    public void Mending_nothing_changes_nothing() =>
        Assert.True(Yes(MendCase.Decide(new MendCase.Command(Code, 1, Good), new LoadedCase(Stored(CaseStatus.Waiting), []), As(MemberRole.Member))).Changes.IsEmpty);

    [Fact]
    public void A_form_of_an_older_revision_is_told_what_changed()
    {
        HistoryEntry since = new("case:C-7F3K2", 2, "edited", [new FieldChange("situation", null, null)], Submitter, "鈴木", Now);
        var no = Assert.IsType<CaseChanged>(No(MendCase.Decide(
            new MendCase.Command(Code, 1, Good), new LoadedCase(Stored(CaseStatus.Waiting, revision: 2), [since]), As(MemberRole.Member))));
        Assert.Equal([since], no.Since);
    }

    [Theory]
    [InlineData("somebody-else", "Member")]
    [InlineData("somebody-else", "Secretariat")]
    [InlineData("submitter", "Observer")]
    public void Nobody_mends_a_case_that_is_not_theirs(string person, string role) => Assert.IsType<NotFound>(
        No(MendCase.Decide(new MendCase.Command(Code, 1, Good), new LoadedCase(Stored(CaseStatus.Waiting), []), As(role, person))));

    [Fact]
    public void A_case_that_is_missing_gets_the_same_answer_as_one_that_is_not_yours()
    {
        Assert.IsType<NotFound>(No(MendCase.Decide(new MendCase.Command(Code, 1, Good), new LoadedCase(null, []), As(MemberRole.Member))));
        Assert.IsType<NotFound>(No(WithdrawCase.Decide(null, As(MemberRole.Member))));
        Assert.IsType<NotFound>(No(ReviewCase.Approve(Review("要約"), new LoadedCase(null, []), As(MemberRole.Secretariat))));
        Assert.IsType<NotFound>(ShowCases.ViewOne(null, inPublic: false, As(MemberRole.Secretariat)).Refusal);
    }

    [Theory]
    [InlineData("Approved")]
    [InlineData("Withdrawn")]
    public void A_case_that_is_closed_is_neither_mended_nor_withdrawn_nor_reviewed(string status)
    {
        var found = Stored(status);
        Assert.IsType<CaseMovedOn>(No(MendCase.Decide(new MendCase.Command(Code, 1, Good), new LoadedCase(found, []), As(MemberRole.Member))));
        Assert.IsType<CaseMovedOn>(No(WithdrawCase.Decide(found, As(MemberRole.Member))));
        Assert.IsType<CaseMovedOn>(No(ReviewCase.Approve(Review("要約"), new LoadedCase(found, []), As(MemberRole.Secretariat))));
        Assert.IsType<CaseMovedOn>(No(ReviewCase.Return(Review("", "理由"), new LoadedCase(found, []), As(MemberRole.Secretariat))));
    }

    [Theory]
    [InlineData("Waiting")]
    [InlineData("Returned")]
    public void Withdrawing_purges_the_text_at_once(string status)
    {
        var yes = Yes(WithdrawCase.Decide(Stored(status, notes: new ReviewNotes("コメント", "要約")), As(MemberRole.Member)));
        var row = Assert.IsType<CaseSubmission>(Assert.Single(yes.Changes.Rows).Row);
        Assert.Null(row.Content);
        Assert.Equal(ReviewNotes.None, row.Notes);
        Assert.Equal(CaseStatus.Withdrawn, row.Head.Status);
        Assert.Empty(yes.Changes.Promises);
    }

    [Fact]
    public void Who_became_an_observer_may_still_withdraw_their_own() => Yes(WithdrawCase.Decide(Stored(CaseStatus.Waiting), As(MemberRole.Observer)));

    [Theory]
    [InlineData("Member")]
    [InlineData("Secretariat")]
    public void Nobody_else_withdraws_a_case(string role) => Assert.IsType<NotFound>(No(WithdrawCase.Decide(Stored(CaseStatus.Waiting), As(role, "somebody-else"))));

    [Fact]
    public void Approval_shares_bands_and_summary_in_the_channel_and_tells_the_submitter()
    {
        var yes = Yes(ReviewCase.Approve(Review("保証人がいない"), State(CaseStatus.Waiting), As(MemberRole.Secretariat, "sato")));

        var row = Assert.IsType<CaseSubmission>(Assert.Single(yes.Changes.Rows).Row);
        Assert.Equal((CaseStatus.Approved, 2), (row.Head.Status, row.Head.Revision));
        Assert.Equal(new CaseDigest(row.Content!.Bands, "保証人がいない", Now), row.Head.Digest);
        Assert.Equal("approved", Assert.Single(yes.Changes.History).What);
        Assert.Equal([new FieldChange("summary", null, null)], yes.Changes.History[0].Fields);
        Assert.Equal(
            [
                (new RefreshShared("case:C-7F3K2", "case", "C-7F3K2"), new Recipient.Conversation(new ConversationId("19:c"))),
                (new CaseReviewedNotice("C-7F3K2", 2), (Recipient)new Recipient.Person(Submitter)),
            ],
            yes.Changes.Promises.Select(static promise => (promise.Record, promise.To)));
    }

    [Fact]
    public void Ones_own_case_may_be_approved_and_that_stays_on_record()
    {
        var yes = Yes(ReviewCase.Approve(Review("要約"), State(CaseStatus.Waiting), As(MemberRole.Secretariat)));
        Assert.Equal("approved-own", Assert.Single(yes.Changes.History).What);
        Assert.IsType<RefreshShared>(Assert.Single(yes.Changes.Promises).Record);
    }

    [Fact]
    public void Approval_needs_a_summary_in_which_nobody_is_recognised()
    {
        Assert.Equal(new Fault.Missing(), Assert.IsType<CaseFaults>(No(ReviewCase.Approve(Review("　"), State(CaseStatus.Waiting), As(MemberRole.Secretariat, "sato")))).Faults["summary"]);
        Assert.Equal(new Fault.TooLong(200, 201), Assert.IsType<CaseFaults>(No(ReviewCase.Approve(Review(new string('長', 201)), State(CaseStatus.Waiting), As(MemberRole.Secretariat, "sato")))).Faults["summary"]);
        var named = Assert.IsType<CaseFaults>(No(ReviewCase.Approve(Review("山田さんの件"), State(CaseStatus.Waiting), As(MemberRole.Secretariat, "sato"))));
        Assert.Equal((PersonalDataKind.Name, "summary"), (Assert.Single(named.Findings).Kind, named.Findings[0].Field));
    }

    [Fact]
    public void An_approval_looks_at_the_text_again_and_lets_through_what_was_passed_before_and_nothing_else()
    {
        var submitted = Yes(Submit(Good with { Situation = "源さんという人形が好きだ。そらいろに任せた。", Reason = "人形の名前" }, KnownNames.None, As(MemberRole.Secretariat), new Ids("7f3k2")));
        var found = new Stored<CaseSubmission>(Assert.IsType<CaseSubmission>(Assert.Single(submitted.Changes.Rows).Row), "etag");

        Yes(ReviewCase.Approve(Review("要約"), new LoadedCase(found, []), As(MemberRole.Secretariat, "sato")));

        // What came into the roster since was in nobody's eye when the stop was passed.
        var known = new KnownNames([], ["そらいろ"]);
        var no = Assert.IsType<CaseFaults>(No(ReviewCase.Approve(Review("要約"), new LoadedCase(found, []) { Known = known }, As(MemberRole.Secretariat, "sato"))));
        Assert.Equal("そらいろ", Assert.Single(no.Findings).Piece);

        // Neither was what the submitter wrote after it.
        var mended = new Stored<CaseSubmission>(found.Value with { Content = found.Value.Content! with { Worked = "090-1234-5678" } }, "etag");
        Assert.Equal("worked", Assert.Single(Assert.IsType<CaseFaults>(No(ReviewCase.Approve(Review("要約"), new LoadedCase(mended, []), As(MemberRole.Secretariat, "sato")))).Findings).Field);

        // What was passed before the pieces were kept says nothing of them.
        var old = new Stored<CaseSubmission>(found.Value with { Overrides = [found.Value.Overrides[0] with { Marks = null }] }, "etag");
        Assert.Equal("源さん", Assert.Single(Assert.IsType<CaseFaults>(No(ReviewCase.Approve(Review("要約"), new LoadedCase(old, []), As(MemberRole.Secretariat, "sato")))).Findings).Piece);
    }

    [Fact]
    public void A_comment_on_an_approval_is_a_slip() =>
        Assert.IsType<CommentOnApproval>(Assert.IsType<CaseFaults>(No(ReviewCase.Approve(Review("要約", "理由"), State(CaseStatus.Waiting), As(MemberRole.Secretariat, "sato")))).Faults["comment"]);

    [Fact]
    public void A_return_needs_a_comment_keeps_the_summary_begun_and_tells_the_submitter()
    {
        Assert.Equal(new Fault.Missing(), Assert.IsType<CaseFaults>(No(ReviewCase.Return(Review("要約"), State(CaseStatus.Waiting), As(MemberRole.Secretariat, "sato")))).Faults["comment"]);

        var yes = Yes(ReviewCase.Return(Review("要約", "「山田さん」を消してください"), State(CaseStatus.Waiting), As(MemberRole.Secretariat, "sato")));
        var row = Assert.IsType<CaseSubmission>(Assert.Single(yes.Changes.Rows).Row);
        Assert.Equal((CaseStatus.Returned, new ReviewNotes("「山田さん」を消してください", "要約")), (row.Head.Status, row.Notes));
        Assert.Null(row.Head.Digest);
        Assert.Equal((new CaseReviewedNotice("C-7F3K2", 2), new Recipient.Person(Submitter)), (Assert.Single(yes.Changes.Promises).Record, yes.Changes.Promises[0].To));
    }

    [Theory]
    [InlineData("Observer")]
    [InlineData("Member")]
    [InlineData("Chair")]
    public void Only_the_secretariat_reviews(string role)
    {
        Assert.IsType<NotAllowed>(No(ReviewCase.Approve(Review("要約"), State(CaseStatus.Waiting), As(role, "x"))));
        Assert.IsType<NotAllowed>(No(ReviewCase.Return(Review("", "理由"), State(CaseStatus.Waiting), As(role, "x"))));
    }

    [Fact]
    public void A_text_that_was_changed_under_the_reviewers_eyes_is_not_approved() =>
        Assert.IsType<CaseChanged>(No(ReviewCase.Approve(Review("要約"), new LoadedCase(Stored(CaseStatus.Waiting, revision: 2), []), As(MemberRole.Secretariat, "sato"))));

    [Theory]
    [InlineData("Waiting", "Secretariat", "sato", true)]
    [InlineData("Waiting", "Member", "submitter", true)]
    [InlineData("Waiting", "Member", "x", false)]
    [InlineData("Waiting", "Chair", "x", false)]
    [InlineData("Waiting", "Observer", "submitter", false)]
    [InlineData("Approved", "Member", "x", true)]
    [InlineData("Aggregated", "Observer", "x", true)]
    public void Where_a_case_stands_is_known_to_who_handles_or_submitted_it_and_once_accepted_to_all(string status, string role, string person, bool known)
    {
        var seen = ShowCases.ViewOne(Head(Enum.Parse<CaseStatus>(status), "C-7F3K2"), inPublic: false, As(role, person));
        Assert.Equal(known, seen.View is not null);
        Assert.Equal(!known, seen.Refusal is NotFound);
    }

    [Theory]
    [InlineData("Secretariat")]
    [InlineData("Member")]
    public void Where_others_look_on_nobody_is_offered_the_text(string role)
    {
        Assert.IsType<NotFound>(ShowCases.ViewOne(Head(CaseStatus.Waiting, "C-7F3K2"), inPublic: true, As(role)).Refusal);
        var approved = ShowCases.ViewOne(Head(CaseStatus.Approved, "C-7F3K2"), inPublic: true, As(role)).View!;
        Assert.Equal(CaseRights.None, approved.Rights);
        Assert.NotNull(approved.Head.Digest);
    }

    [Fact]
    public void A_withdrawn_case_is_there_for_nobody() => Assert.IsType<NotFound>(ShowCases.ViewOne(Stored(CaseStatus.Withdrawn).Value.Head, inPublic: false, As(MemberRole.Secretariat)).Refusal);

    [Fact]
    public void The_list_shows_each_person_their_part()
    {
        CaseHead[] heads = [Head(CaseStatus.Waiting, "C-00001"), Head(CaseStatus.Returned, "C-00002"), Head(CaseStatus.Approved, "C-00003"), Head(CaseStatus.Withdrawn, "C-00004")];

        (string, string, string) Codes(bool inPublic, ActionContext context)
        {
            var list = ShowCases.ViewList(heads, inPublic, context).View!;
            return (string.Join(' ', list.Waiting.Select(static head => head.Code)), string.Join(' ', list.Own.Select(static head => head.Code)), string.Join(' ', list.Approved.Select(static head => head.Code)));
        }

        Assert.Equal(("C-00001", "", "C-00003"), Codes(false, As(MemberRole.Secretariat, "sato")));
        Assert.Equal(("", "C-00001 C-00002", "C-00003"), Codes(false, As(MemberRole.Member)));
        Assert.Equal(("", "", "C-00003"), Codes(false, As(MemberRole.Member, "x")));
        Assert.Equal(("", "", "C-00003"), Codes(false, As(MemberRole.Observer)));
        Assert.Equal(("", "", "C-00003"), Codes(true, As(MemberRole.Secretariat)));
    }

    [Fact]
    public void Nothing_that_holds_case_text_writes_it_into_a_log()
    {
        const string Mark = "QQMARKQQ";
        var content = new CaseContent(Stored(CaseStatus.Waiting).Value.Content!.Bands, CaseBasis.Consent, Mark, Mark, Mark);
        object[] all =
        [
            content,
            new ReviewNotes(Mark, Mark),
            new CaseDigest(content.Bands, Mark, Now),
            new CaseSubmission(Head(CaseStatus.Approved, "C-00001") with { Digest = new CaseDigest(content.Bands, Mark, Now) }, content, new ReviewNotes(Mark, Mark)),
            new CaseChanged(new CaseSubmission(Head(CaseStatus.Waiting, "C-00001"), content, ReviewNotes.None), []),
            Head(CaseStatus.Approved, "C-00001") with { Digest = new CaseDigest(content.Bands, Mark, Now) },
            Good with { Situation = Mark },
            new ReviewDraft(Mark, Mark),
            new MendCase.Command(Code, 1, Good with { Situation = Mark }),
            new ReviewCase.Command(Code, 1, new ReviewDraft(Mark, Mark)),
            new PersonalDataFinding(PersonalDataKind.Name, PersonalDataSeverity.Stop, "situation", 0, 1, Mark, Mark),
            new CaseFaults(new Dictionary<string, Fault>(), [new PersonalDataFinding(PersonalDataKind.Name, PersonalDataSeverity.Stop, "situation", 0, 1, Mark, Mark)]),
            new CasesActions.FormPayload { Situation = Mark, Worked = Mark, Missing = Mark },
            new CasesActions.ReviewPayload { Summary = Mark, Comment = Mark },
            new CaseFormValues(Situation: Mark),
            new CaseTexts("Consent", Mark, Mark, Mark),
            new CaseFindingLine("situation", "Name", Mark, true, Mark),
            new CaseLine("C-00001", "Approved", null, null, null, Mark),
            new CaseTalk(Mark, Mark, Mark, [], Mark, CaseSpread.Many, [], TakenUpAt.Here, Mark, "佐藤", Now),
            new TalkDraft(Mark, Mark, Mark, null, Mark, null, null, null, Mark),
            new CaseFollowUp(3, CaseTurn.Better, Mark, Now),
            new CaseHold(Mark, "佐藤", Now),
            new SavedDraft(Submitter, Good with { Situation = Mark }, Now),
            new DraftInTheWay(new SavedDraft(Submitter, Good with { Situation = Mark }, Now)),
            new SubmitCase.Command(Good with { Situation = Mark }),
            new KeepDraft.Command(Good with { Situation = Mark }, null),
            new AggregateCase.Command(Code, 1, Mark, Mark, Mark),
            new AnswerFollowUp.Command(Code, 3, "Better", Mark, Mark, Mark),
            new HoldCase.Command(Code, Mark),
            new DiscussCase.Command(Code, 1, new TalkDraft(Mark, Mark, Mark, null, Mark, null, null, null, Mark)),
            new CaseDiscussionActions.TalkPayload { Happened = Mark },
            new CaseDiscussionActions.OutcomePayload { Outcome = Mark },
            new CaseFollowUpActions.AnswerPayload { Since = Mark },
            new CaseKeepingActions.HoldPayload { Why = Mark },
            new CaseTalkValues(Mark),
            new CaseTalkLine("happened", Mark),
            new CaseTalkLines(Mark, [new CaseTalkLine("happened", Mark)]),
            new CaseFollowUpLine(3, "Better", Mark),
        ];
        Assert.All(all, static one => Assert.DoesNotContain(Mark, one.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_of_few_characters_but_great_size_is_too_long() => Assert.Equal(
        new Fault.TooLong(400, 1100),
        Assert.IsType<CaseFaults>(No(Submit(Good with { Worked = string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 100)) }, KnownNames.None, As(MemberRole.Member), new Ids("7f3k2")))).Faults["worked"]);

    [Fact]
    public void Every_choice_and_every_kind_of_finding_has_its_words()
    {
        var words = CaseFormWording.Standard;
        Assert.Equal(Names<AgeBand>(), words.Ages.Keys.Order());
        Assert.Equal(Names<CaseSex>(), words.Sexes.Keys.Order());
        Assert.Equal(Names<Household>(), words.Households.Keys.Order());
        Assert.Equal(Names<HospitalStay>(), words.Stays.Keys.Order());
        Assert.Equal(Names<LifeArea>(), words.Troubles.Keys.Order());
        Assert.Equal(Names<BodyKind>(), words.Bodies.Keys.Order());
        Assert.Equal(Names<ConditionGroup>(), words.Groups.Keys.Order());
        Assert.Equal(Names<CaseBasis>(), words.Bases.Keys.Order());
        Assert.Equal(Names<PersonalDataKind>(), words.FindingKinds.Keys.Order());
        Assert.Equal(Names<CaseStatus>(), CasesWording.Standard.Statuses.Keys.Order());
        var life = CaseLifeWording.Standard;
        Assert.Equal(Names<LackKind>(), life.Lacks.Keys.Order());
        Assert.Equal(Names<CaseSpread>(), life.Spreads.Keys.Order());
        Assert.Equal(Names<LifeArea>(), life.Areas.Keys.Order());
        Assert.Equal(Names<TakenUpAt>(), life.Places.Keys.Order());
        Assert.Equal(Names<CaseTurn>(), life.Turns.Keys.Order());
    }

    private static Decision<SubmitCase.Submitted> Submit(CaseDraft draft, KnownNames known, ActionContext context, IIdSource ids) =>
        SubmitCase.Decide(new SubmitCase.Command(draft), new SubmitCase.State(known), context, ids);

    private static IEnumerable<string> Names<T>() where T : struct, Enum => Enum.GetNames<T>().Order();

    private static ReviewCase.Command Review(string summary, string comment = "") => new(Code, 1, new ReviewDraft(summary, comment));

    private static LoadedCase State(CaseStatus status) => new(Stored(status), []);

    private static CaseHead Head(CaseStatus status, string code) => new(
        new CaseCode(code), status, Submitter, "鈴木", Now, Now, 1, status is CaseStatus.Approved or CaseStatus.Discussing or CaseStatus.Aggregated ? new CaseDigest(Good.Check(KnownNames.None, mayOverride: false).Content!.Bands, "要約", Now) : null);

    private static Stored<CaseSubmission> Stored(CaseStatus status, int revision = 1, ReviewNotes? notes = null) => new(
        new CaseSubmission(Head(status, "C-7F3K2") with { Revision = revision }, status == CaseStatus.Withdrawn ? null : Good.Check(KnownNames.None, mayOverride: false).Content, notes ?? ReviewNotes.None), "etag");

    private static Stored<CaseSubmission> Stored(string status, int revision = 1, ReviewNotes? notes = null) => Stored(Enum.Parse<CaseStatus>(status), revision, notes);

    private static ActionContext As(string role, string person = "submitter", bool isGuest = false) => As(Enum.Parse<MemberRole>(role), person, isGuest);

    private static ActionContext As(MemberRole role, string person = "submitter", bool isGuest = false) => new(
        new ForumSummary(Forum, "さくら市 協議の場", new ConversationId("19:c"), new TenantId("t")),
        new Caller(Forum, new PersonId(person), "なまえ", role, ParticipantKind.Other, "", isGuest),
        Now);

    private static Decision<T>.Yes Yes<T>(Decision<T> decision) where T : class => Assert.IsType<Decision<T>.Yes>(decision);

    private static Refusal No<T>(Decision<T> decision) where T : class => Assert.IsType<Decision<T>.No>(decision).Refusal;

    private sealed class Ids(params string[] values) : IIdSource
    {
        private readonly Queue<string> values = new(values);

        public string Next(int length) => values.Dequeue();
    }
}
