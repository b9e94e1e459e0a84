using System.Text.Json.Nodes;
using CareSystem.Bot.Checklists;
using CareSystem.Bot.Forums.Bodies;
using CareSystem.Cards.Agenda;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Cases.Discussion;
using CareSystem.Cards.Cases.Reading;
using CareSystem.Cards.Checklists;
using CareSystem.Cards.Common;
using CareSystem.Cards.Forums;
using CareSystem.Cards.Forums.Bodies;
using CareSystem.Cards.Forums.Deliveries;
using CareSystem.Cards.Forums.Health;
using CareSystem.Cards.Forums.Lifecycle;
using CareSystem.Cards.Forums.Links;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Forums.Settings;
using CareSystem.Cards.Goals;
using CareSystem.Cards.Issues;
using CareSystem.Cards.Issues.Handing;
using CareSystem.Cards.Issues.Strengths;
using CareSystem.Cards.Kit;
using CareSystem.Cards.Meetings;
using CareSystem.Cards.Polls;
using static CareSystem.Tests.Teams.Access.Actor;
using static CareSystem.Tests.Teams.Access.Verdict;

namespace CareSystem.Tests.Teams.Access;

/// <summary>Who may do what. A row's verdicts are for things that the author made; who is not named may not be in the roster.</summary>
internal static partial class AccessTable
{
    /// <summary>A form comes back with what was typed.</summary>
    private const string OneFault = "直していただきたい所が1か所あります";

    public static IReadOnlyList<AccessRow> Rows { get; } =
        [.. Forums(), .. Links(), .. Roster(), .. Exchange(), .. Bodies(), .. Pledge(), .. Deliveries(), .. Settings(), .. Agenda(), .. Issues(), .. Goals(), .. Meetings(), .. Polls(), .. Checklists(), .. Cases(), .. Commands(), .. Extensions()];

    /// <summary>A case in order.</summary>
    public static JsonObject CaseForm() => new()
    {
        ["age"] = "Sixties",
        ["household"] = "InHospital",
        ["stay"] = "FiveYearsOrMore",
        ["troubles"] = "Housing,Medical",
        ["bodies"] = "Consultation",
        ["group"] = "NotStated",
        ["basis"] = "Deidentified",
        ["situation"] = $"部屋が見つからない。{AccessWorld.CaseText}",
        ["worked"] = AccessWorld.CaseText,
        ["missing"] = AccessWorld.CaseText,
    };

    /// <summary>A target in order.</summary>
    public static JsonObject GoalForm(string subject) => new()
    {
        ["year"] = "2026", ["subject"] = subject, ["indicator"] = "入居した人の数", ["unit"] = "人", ["direction"] = "Up", ["base"] = "1", ["baseSource"] = "居住支援法人の報告",
        ["target"] = "5", ["owner"] = "健康福祉課",
    };

    /// <summary>An answer to every item of a round.</summary>
    public static JsonObject Answers(string round)
    {
        var data = Data(("round", round), ("roundTitle", "x"), ("version", "v1"));
        foreach (var item in ChecklistVersion.V1.ShortForm)
        {
            data[item] = "Partial";
        }

        return data;
    }

    private static AccessRow Verb(CardVerb verb, Func<Things, JsonObject>? data = null, string which = "") => new VerbRow(verb.Name, which, data ?? (static _ => []));

    private static AccessRow Search(string id, Func<Things, string>? words = null, string which = "") => new SearchRow(id, which, words ?? (static _ => ""));

    private static AccessRow Form(string id) => new FormRow(id, "");

    private static AccessRow Command(string word, Func<Things, string>? rest = null, string which = "") => new CommandRow(word, which, rest ?? (static _ => ""));

    private static JsonObject Data(params (string Name, JsonNode? Value)[] members)
    {
        JsonObject data = [];
        foreach (var (name, value) in members)
        {
            data[name] = value;
        }

        return data;
    }

    private static IEnumerable<AccessRow> Forums() =>
    [
        Verb(NoticeCard.OpenHelp).Inside(Shows).Outside(Shows),
        Verb(ForumsActions.Open, static _ => Data(("command", "会議"))).Inside(Shows),
        Verb(ForumsActions.Open, static _ => Data(("command", "議題 だれも打っていない議題")), "with more than a word").Inside(NotFound).Outside(NotFound),
        Verb(ForumsActions.Open, static _ => Data(("command", "だれも知らない語")), "no command").Inside(NotFound).Outside(NotFound),
        Verb(ForumsActions.Open, null, "which forum").Inside(Shows).Outside(Shows),
        Verb(ForumsActions.Choose).Inside(Does).Outside(NotFound),
        Verb(ForumsActions.OpenFor, static _ => Data(("action", "issueFromMessage"), ("text", "だれかのメッセージ"), ("length", 9))).Inside(Shows).For(NotFound, Observer),
        Verb(ForumsActions.OpenFor, static _ => Data(("action", "issueSearch"), ("text", "だれかのメッセージ")), "no form").Inside(NotFound).Outside(NotFound),
        Verb(ForumsActions.TakeSecretariat).Inside(NotFound),
    ];

    private static IEnumerable<AccessRow> Roster()
    {
        static JsonObject Form(string? person) => Data(
            ("who", person), ("revision", 1), ("name", "書きかえた名前"), ("organization", "別の所属"), ("role", "Member"), ("kind", "Health"), ("email", "atarashii@example.lg.jp"), ("reachBy", "Post"));
        static JsonObject Seat(Things its, string? step = null) => Data(
            ("step", step), ("seat", its.Seat), ("revision", 1), ("who", its.Person), ("part", "Holder"), ("begins", "2026-04-01"),
            ("name", "新しい方"), ("kind", "Family"), ("from", "2026-07-01"), ("to", "2026-12-31"));
        return
        [
            Verb(SettingsActions.Show).Inside(Shows),
            Verb(RosterActions.List).Inside(Shows),
            Verb(RosterActions.List, static _ => Data(("words", AccessWorld.OtherMarker[..4])), "search").Inside(Shows),
            Verb(RosterActions.Show, static its => Data(("who", its.Person))).OfAThing().Inside(Shows),
            Verb(RosterActions.New).Inside(NotFound).For(Shows, Secretariat),
            Verb(RosterActions.Add, static _ => Form(null)).Inside(NotFound).For(Does, Secretariat),
            Verb(RosterActions.EditForm, static its => Data(("who", its.Person))).OfAThing().Inside(NotFound).For(Shows, Secretariat, Author),
            Verb(RosterActions.Edit, static its => Form(its.Person)).OfAThing().Inside(NotFound).For(Does, Secretariat, Author),
            Verb(RosterActions.SeatForm, static its => Seat(its, "succeed")).OfAThing().Inside(NotFound).For(Shows, Secretariat),
            Verb(RosterActions.SeatForm, static its => Seat(its, "nonsense"), "of no kind").OfAThing().Inside(NotFound),
            Verb(RosterActions.Succeed, static its => Seat(its)).OfAThing().Inside(NotFound).For(Does, Secretariat),
            Verb(RosterActions.Represent, static its => Seat(its)).OfAThing().Inside(NotFound).For(Does, Secretariat),
            Verb(RosterActions.End, static its => Seat(its)).OfAThing().Inside(NotFound).For(Does, Secretariat),
            Verb(RosterActions.Withdraw, static its => Seat(its)).OfAThing().Inside(NotFound).For(Does, Secretariat),
            Verb(OrganizationActions.List).Inside(Shows),
            Verb(OrganizationActions.List, static _ => Data(("words", AccessWorld.OtherMarker[..4])), "search").Inside(Shows),
            Verb(OrganizationActions.Show, static its => Data(("organization", its.Organization))).OfAThing().Inside(Shows),
            Verb(OrganizationActions.EditForm, static its => Data(("organization", its.Organization))).OfAThing().Inside(NotFound).For(Shows, Secretariat, Author),
            Verb(OrganizationActions.Edit, static its => Data(("organization", its.Organization), ("revision", 1), ("type", "Clinic"), ("does", "書きかえた内容")))
                .OfAThing().Inside(NotFound).For(Does, Secretariat, Author),
            Verb(OrganizationActions.Edit, static its => Data(("organization", its.Organization), ("revision", 1), ("type", "Clinic"), ("name", "別の名称")), "rename")
                .OfAThing().Inside(NotFound).For(Does, Secretariat),
            Verb(OrganizationActions.Gaps).Inside(Shows),
            Verb(NewsActions.Keep).Inside(NotFound).For(Shows, Secretariat),
            Verb(RosterActions.ChangeKind, static its => Seat(its)).OfAThing().Inside(NotFound).For(Does, Secretariat),
        ];
    }

    private static IEnumerable<AccessRow> Exchange()
    {
        static JsonObject Upload(Things its) => Data(("upload", its.Upload), ("revision", 1));
        return
        [
            Verb(RosterExchangeActions.Open).Inside(NotFound).For(Shows, Secretariat),
            Verb(RosterExchangeActions.Export).Inside(NotFound).For(Does, Secretariat),
            Verb(RosterExchangeActions.Show, Upload).OfAThing().Inside(NotFound).For(Shows, Secretariat),
            Verb(RosterExchangeActions.Confirm, Upload).OfAThing().Inside(NotFound).For(Does, Secretariat),
            Verb(RosterExchangeActions.Discard, Upload).OfAThing().Inside(NotFound).For(Does, Secretariat),
            new FileRow(".csv").Inside(NotFound).Outside(Told).For(Does, Secretariat, OtherForum).Saying(ForumsWording.Standard.HelpNoForum),
            new ConsentRow("roster.file.1").Inside(NotFound).For(Does, Secretariat),
        ];
    }

    private static IEnumerable<AccessRow> Bodies()
    {
        JsonObject Change(string body, bool seen)
        {
            var (name, parent, receives, deciders, channel) = ("わたしたちの部会", "living", "Report,Examine", "Chair", "keep");
            return Data(
                ("body", body), ("revision", 0), ("name", name), ("parent", parent), ("receives", receives), ("deciders", deciders), ("channel", channel),
                ("seen", seen ? BodyEdit.Seen(body, name, parent, receives, deciders, channel) : null));
        }

        return
        [
            Verb(BodyActions.List).Inside(Shows),
            Verb(BodyActions.Page, static _ => Data(("page", 1))).Inside(Shows),
            Verb(BodyActions.Form, static _ => Data(("body", "consultation"))).Inside(NotFound).For(Shows, Secretariat),
            Verb(BodyActions.Form, static _ => Data(("body", "nobody")), "of none").Inside(NotFound),
            Verb(BodyActions.Change, _ => Change("consultation", seen: false), "not looked at yet").Inside(NotFound).For(Shows, Secretariat),
            Verb(BodyActions.Change, _ => Change("consultation", seen: true)).Inside(NotFound).For(Does, Secretariat),
            Verb(BodyActions.Change, _ => Change("nobody", seen: true), "of none").Inside(NotFound),
            Verb(BodyActions.BindForm).Inside(NotFound).For(Shows, Secretariat),
            Verb(BodyActions.Bind, static _ => Data(("body", "forum"), ("revision", 0))).Inside(NotFound).For(Does, Secretariat),
        ];
    }

    private static IEnumerable<AccessRow> Pledge() =>
    [
        Verb(PledgeDoor.Show).Inside(Shows),
        Verb(PledgeActions.Confirm, static _ => Data(("version", 1))).Inside(Does),
        Verb(PledgeActions.Form).Inside(NotFound).For(Shows, Secretariat),
        Verb(PledgeActions.Set, static _ => Data(("version", 1), ("text", "別の文"))).Inside(NotFound).For(Does, Secretariat),
    ];

    private static IEnumerable<AccessRow> Deliveries() =>
    [
        Verb(DeliveriesActions.Show).Inside(NotFound).For(Shows, Secretariat),
        Verb(DeliveriesActions.SendAgain, static its => Data(("id", its.Undelivered))).OfAThing().Inside(NotFound).For(Does, Secretariat),
        Verb(DeliveriesActions.SendAgain, static its => Data(("id", $"agenda:{its.Item}")), "of what is no promise").OfAThing().Inside(NotFound),
        Verb(DeliveriesActions.SetAside, static its => Data(("id", its.Undelivered))).OfAThing().Inside(NotFound).For(Does, Secretariat),
        Verb(HealthActions.Show).Inside(NotFound).For(Shows, Secretariat),
    ];

    private static IEnumerable<AccessRow> Settings()
    {
        static JsonObject Group(string group) => Data(("group", group));
        static JsonObject Form() => Data(("group", "Hours"), ("revision", 0), ("from", "09:00"), ("to", "17:00"), ("closed", "8月13日〜15日 お盆閉庁"));
        static JsonObject Own() => Data(("revision", 0), ("reach", "ChannelOnly"), ("quietFrom", "12:00"), ("quietTo", "13:00"));
        return
        [
            Verb(SettingsActions.Groups).Inside(Shows),
            Verb(SettingsActions.Group, static _ => Group("Hours")).Inside(Shows),
            Verb(SettingsActions.Group, static _ => Group("Nonsense"), "of no kind").Inside(NotFound).Outside(NotFound),
            Verb(SettingsActions.Form, static _ => Group("Hours")).Inside(NotFound).For(Shows, Secretariat),
            Verb(SettingsActions.Form, static _ => Group("7"), "of no kind").Inside(NotFound).Outside(NotFound),
            Verb(SettingsActions.Preview, static _ => Form()).Inside(NotFound).For(Shows, Secretariat),
            Verb(SettingsActions.Change, static _ => Form()).Inside(NotFound).For(Does, Secretariat),
            Verb(SettingsActions.Own).Inside(Shows),
            Verb(SettingsActions.SetOwn, static _ => Own()).Inside(Does),
        ];
    }

    private static IEnumerable<AccessRow> Agenda()
    {
        static JsonObject Form(string? item) =>
            Data(("item", item), ("revision", 1), ("subject", "書きかえた議題"), ("type", "Discussion"), ("minutes", "30"), ("description", ""));
        return
        [
            Verb(AgendaActions.List).Inside(Shows),
            Verb(AgendaActions.Show, static its => Data(("item", its.Item))).OfAThing().Inside(Shows),
            Verb(AgendaActions.Show, static its => Data(("item", its.WithdrawnItem)), "withdrawn").OfAThing().Inside(NotFound),
            Verb(AgendaActions.Add, static _ => Form(null)).Inside(Does).For(NotFound, Observer),
            Verb(AgendaActions.EditForm, static its => Data(("item", its.Item))).OfAThing().Inside(NotFound).For(Shows, Secretariat, Author),
            Verb(AgendaActions.EditForm, static its => Data(("item", its.WithdrawnItem)), "withdrawn").OfAThing().Inside(NotFound),
            Verb(AgendaActions.Edit, static its => Form(its.Item)).OfAThing().Inside(NotFound).For(Does, Secretariat, Author),
            Verb(AgendaActions.Edit, static its => Form(its.WithdrawnItem), "withdrawn").OfAThing().Inside(NotFound),
            Verb(AgendaActions.Withdraw, static its => Data(("item", its.Item))).OfAThing().Inside(NotFound).For(Does, Secretariat, Author),
            Verb(AgendaActions.Withdraw, static its => Data(("item", its.WithdrawnItem)), "withdrawn").OfAThing().Inside(NotFound),
            Verb(AgendaActions.Arrange, static its => Data(("item", its.Item), ("step", "meeting"), ("meeting", its.Meeting))).OfAThing().Inside(NotFound).For(Does, Secretariat),
            Verb(AgendaActions.Arrange, static its => Data(("item", its.Item), ("step", "meeting"), ("meeting", its.CancelledMeeting)), "to a cancelled meeting")
                .OfAThing().Inside(NotFound),
            Verb(AgendaActions.Arrange, static its => Data(("item", its.WithdrawnItem), ("step", "up")), "withdrawn").OfAThing().Inside(NotFound),
        ];
    }

    private static IEnumerable<AccessRow> Issues()
    {
        static JsonObject Form(string? issue, string cases = "") =>
            Data(("issue", issue), ("revision", 1), ("subject", "書きかえた課題"), ("category", "Housing"), ("level", "Community"), ("cases", cases));
        return
        [
            Verb(IssueActions.List).Inside(Shows),
            Verb(IssueActions.List, static _ => Data(("words", AccessWorld.OtherMarker[..4])), "search").Inside(Shows),
            Verb(IssueActions.Show, static its => Data(("issue", its.Issue))).OfAThing().Inside(Shows),
            Verb(IssueDoor.Open, static its => Data(("number", its.Issue))).OfAThing().Inside(Shows),
            Verb(IssueActions.New).Inside(Shows).For(NotFound, Observer),
            Verb(IssueActions.Add, static its => Form(null, its.ApprovedCase)).Inside(Does).For(NotFound, Observer).Saying(OneFault),
            Verb(IssueActions.Add, static its => Form(null, its.WaitingCase), "of a case that waits").Inside(Told).For(NotFound, Observer).Saying(OneFault),
            Verb(IssueActions.EditForm, static its => Data(("issue", its.Issue))).OfAThing().Inside(NotFound).For(Shows, Secretariat, Chair, Author),
            Verb(IssueActions.Edit, static its => Form(its.Issue)).OfAThing().Inside(NotFound).For(Does, Secretariat, Chair, Author),
            Verb(IssueActions.MoveForm, static its => Data(("issue", its.Issue))).OfAThing().Inside(NotFound).For(Shows, Secretariat, Chair),
            Verb(IssueActions.Move, static its => Data(("issue", its.Issue), ("revision", 1), ("status", "Accepted"), ("note", "")))
                .OfAThing().Inside(NotFound).For(Does, Secretariat, Chair),
            Verb(IssueActions.Filter).Inside(Shows),
            Verb(IssueActions.Map).Inside(Shows),
            Verb(IssueActions.Vote, static its => Data(("issue", its.Issue), ("priority", "High"))).OfAThing().Inside(Does).For(NotFound, Observer),
            Verb(IssueActions.Undo, static its => Data(("issue", its.EditedIssue), ("revision", 2)))
                .OfAThing().Inside(NotFound).For(Told, Chair).For(Does, Secretariat, Author).Saying(IssuesWording.Standard.NothingToUndo),
            Verb(IssueDoor.FromCase, static its => Data(("code", its.ApprovedCase))).OfAThing().Inside(Shows).For(NotFound, Observer),
            Verb(IssueDoor.FromCase, static its => Data(("code", its.WaitingCase)), "of a case that waits").Inside(NotFound),
            .. Handing(),
            .. Strengths(),
        ];
    }

    private static IEnumerable<AccessRow> Handing()
    {
        static JsonObject Of(Things its) => Data(("handing", its.Handing));
        static JsonObject Inbox(Things its) => Data(("inbox", its.Inbox));
        return
        [
            Verb(HandingActions.Form, static its => Data(("issue", its.Issue))).OfAThing().Inside(NotFound).For(Shows, Secretariat),
            Verb(HandingActions.Send, static its => Data(("issue", its.Issue), ("to", "b-consultation"), ("replyBy", "2026-07-01")), "not looked at yet").OfAThing().Inside(NotFound).For(Shows, Secretariat),
            Verb(HandingActions.Show, Of).OfAThing().Inside(Shows),
            Verb(HandingActions.Receive, Of).OfAThing().Inside(NotFound).For(Does, Secretariat, Chair),
            Verb(HandingActions.AnswerForm, Of).OfAThing().Inside(NotFound).For(Shows, Secretariat, Chair),
            Verb(HandingActions.Answer, static its => Data(("handing", its.Handing), ("verdict", "Accepted"), ("answer", ""))).OfAThing().Inside(NotFound).For(Does, Secretariat, Chair),
            Verb(HandingActions.Recall, Of).OfAThing().Inside(NotFound).For(Does, Secretariat),
            Verb(HandingActions.List).Inside(Shows),
            Verb(HandingActions.InboxShow, Inbox).OfAThing().Inside(NotFound).For(Shows, Secretariat),
            Verb(HandingActions.InboxReceive, Inbox).OfAThing().Inside(NotFound).For(Does, Secretariat),
            Verb(HandingActions.InboxAnswerForm, static its => Data(("inbox", its.TakenInbox))).OfAThing().Inside(NotFound).For(Shows, Secretariat),
            Verb(HandingActions.InboxAnswer, static its => Data(("inbox", its.TakenInbox), ("verdict", "Accepted"), ("answer", ""))).OfAThing().Inside(NotFound).For(Does, Secretariat),
        ];
    }

    private static IEnumerable<AccessRow> Links() =>
    [
        Verb(LinkActions.List).Inside(Shows),
        Verb(LinkActions.Code).Inside(NotFound).For(Does, Secretariat),
        Verb(LinkActions.Ask, static _ => Data(("code", AccessWorld.LinkCodeText))).Inside(NotFound).For(Does, Secretariat),
        Verb(LinkActions.Accept, static its => Data(("link", its.Link))).OfAThing().Inside(NotFound).For(Does, Secretariat),
        Verb(LinkActions.End, static its => Data(("link", its.Link))).OfAThing().Inside(NotFound).For(Does, Secretariat),
    ];

    private static IEnumerable<AccessRow> Strengths()
    {
        static JsonObject Form(string? strength) => Data(("strength", strength), ("revision", 1), ("subject", "書きかえた強み"), ("category", "Housing"), ("description", ""));
        return
        [
            Verb(StrengthActions.List).Inside(Shows),
            Verb(StrengthActions.Show, static its => Data(("strength", its.Strength))).OfAThing().Inside(Shows),
            Verb(StrengthActions.New).Inside(Shows).For(NotFound, Observer),
            Verb(StrengthActions.Add, static _ => Form(null)).Inside(Does).For(NotFound, Observer),
            Verb(StrengthActions.EditForm, static its => Data(("strength", its.Strength))).OfAThing().Inside(NotFound).For(Shows, Secretariat, Chair, Author),
            Verb(StrengthActions.Edit, static its => Form(its.Strength)).OfAThing().Inside(NotFound).For(Does, Secretariat, Chair, Author),
            Verb(StrengthActions.Withdraw, static its => Data(("strength", its.Strength))).OfAThing().Inside(NotFound).For(Does, Secretariat, Chair, Author),
        ];
    }

    /// <summary>Vision, targets, measured values and the roadmap: the secretariat and the chair set them, everybody in the roster reads them.</summary>
    private static IEnumerable<AccessRow> Goals()
    {
        static JsonObject Of(Things its) => Data(("goal", its.Goal));
        static JsonObject Edit(Things its)
        {
            var data = GoalForm("書きかえた目標");
            (data["number"], data["revision"]) = (its.Goal, 1);
            return data;
        }

        static JsonObject Continue(string from)
        {
            var data = GoalForm("続きの目標");
            (data["from"], data["year"]) = (from, "2027");
            return data;
        }

        static JsonObject Actual(Things its) => Data(
            ("number", its.Goal), ("actual", its.Actual), ("revision", 1), ("value", "3"), ("asOf", "2026-05-31"), ("source", "報告"), ("reason", "数え直した"));
        static JsonObject Task(string? task) => Data(("task", task), ("revision", 1), ("subject", "書きかえた工程"), ("lead", "健康福祉課"), ("due", "2026-12-01"));
        return
        [
            Verb(GoalActions.Year).Inside(Shows),
            Verb(GoalDoor.Show, Of).OfAThing().Inside(Shows),
            Verb(GoalActions.New).Inside(NotFound).For(Shows, Secretariat, Chair),
            Verb(GoalActions.New, static its => Data(("from", its.EndedGoal)), "that goes on with another").OfAThing().Inside(NotFound).For(Shows, Secretariat, Chair),
            Verb(GoalDoor.FromIssue, static its => Data(("issue", its.Issue))).OfAThing().Inside(NotFound).For(Shows, Secretariat, Chair),
            Verb(GoalActions.Add, static _ => GoalForm("新しい目標")).Inside(NotFound).For(Does, Secretariat, Chair),
            Verb(GoalActions.Add, static its => Continue(its.EndedGoal), "that goes on with another").OfAThing().Inside(NotFound).For(Does, Secretariat, Chair),
            Verb(GoalActions.EditForm, Of).OfAThing().Inside(NotFound).For(Shows, Secretariat, Chair),
            Verb(GoalActions.Edit, Edit).OfAThing().Inside(NotFound).For(Does, Secretariat, Chair),
            Verb(GoalActions.EndForm, Of).OfAThing().Inside(NotFound).For(Shows, Secretariat, Chair),
            Verb(GoalActions.End, static its => Data(("number", its.Goal), ("revision", 1), ("status", "PartlyAchieved"), ("review", "二つのうち一つができた")))
                .OfAThing().Inside(NotFound).For(Does, Secretariat, Chair),
            Verb(GoalActions.Propose, Of).OfAThing().Inside(Does).For(NotFound, Observer),
            Verb(GoalActions.ActualForm, Of).OfAThing().Inside(NotFound).For(Shows, Secretariat, Chair),
            Verb(GoalActions.Record, static its => Data(("number", its.Goal), ("value", "3"), ("asOf", "2026-05-31"), ("source", "報告"))).OfAThing().Inside(NotFound).For(Does, Secretariat, Chair),
            Verb(GoalActions.CorrectForm, Actual).OfAThing().Inside(NotFound).For(Shows, Secretariat, Chair),
            Verb(GoalActions.Correct, Actual).OfAThing().Inside(NotFound).For(Does, Secretariat, Chair),
            Verb(GoalActions.Withdraw, Actual).OfAThing().Inside(NotFound).For(Does, Secretariat, Chair),
            Verb(GoalDoor.Task, static its => Data(("task", its.Task))).OfAThing().Inside(Shows),
            Verb(GoalActions.NewTask).Inside(NotFound).For(Shows, Secretariat, Chair),
            Verb(GoalActions.NewTask, Of, "for a target").OfAThing().Inside(NotFound).For(Shows, Secretariat, Chair),
            Verb(GoalActions.AddTask, static _ => Task(null)).Inside(NotFound).For(Does, Secretariat, Chair),
            Verb(GoalActions.EditTaskForm, static its => Data(("task", its.Task))).OfAThing().Inside(NotFound).For(Shows, Secretariat, Chair),
            Verb(GoalActions.EditTask, static its => Task(its.Task)).OfAThing().Inside(NotFound).For(Does, Secretariat, Chair),
            Verb(GoalActions.MoveTaskForm, static its => Data(("task", its.Task))).OfAThing().Inside(NotFound).For(Shows, Secretariat, Chair),
            Verb(GoalActions.MoveTask, static its => Data(("task", its.Task), ("revision", 1), ("state", "Done"), ("result", "説明会を開いた")))
                .OfAThing().Inside(NotFound).For(Does, Secretariat, Chair),
            Verb(GoalActions.Vision).Inside(Shows),
            Verb(GoalActions.VisionForm).Inside(NotFound).For(Shows, Secretariat, Chair),
            Verb(GoalActions.WriteVision, static _ => Data(("revision", 1), ("text", "書きかえた姿"))).Inside(NotFound).For(Does, Secretariat, Chair),
        ];
    }

    private static IEnumerable<AccessRow> Meetings()
    {
        static JsonObject Form(string? meeting) => Data(
            ("meeting", meeting), ("revision", 1), ("name", "書きかえた会議"), ("date", "2026-06-18"), ("start", "10:00"), ("length", "60"), ("place", "会議室"), ("online", "false"));
        var closed = MeetingsWording.Standard.ClosedText;
        return
        [
            Verb(MeetingsActions.List).Inside(Shows),
            Verb(MeetingsActions.New).Inside(NotFound).For(Shows, Secretariat, Chair),
            Verb(MeetingsActions.Book, static _ => Form(null)).Inside(NotFound).For(Does, Secretariat, Chair),
            Verb(MeetingsActions.EditForm, static its => Data(("meeting", its.Meeting))).OfAThing().Inside(NotFound).For(Shows, Secretariat, Chair),
            Verb(MeetingsActions.EditForm, static its => Data(("meeting", its.CancelledMeeting)), "cancelled").OfAThing().Inside(NotFound).For(Told, Secretariat, Chair).Saying(closed),
            Verb(MeetingsActions.Edit, static its => Form(its.Meeting)).OfAThing().Inside(NotFound).For(Does, Secretariat, Chair),
            Verb(MeetingsActions.Edit, static its => Form(its.CancelledMeeting), "cancelled").OfAThing().Inside(NotFound).For(Told, Secretariat, Chair).Saying(closed),
            Verb(MeetingsActions.CancelForm, static its => Data(("meeting", its.Meeting))).OfAThing().Inside(NotFound).For(Shows, Secretariat, Chair),
            Verb(MeetingsActions.CancelForm, static its => Data(("meeting", its.CancelledMeeting)), "cancelled").OfAThing().Inside(NotFound).For(Told, Secretariat, Chair).Saying(closed),
            Verb(MeetingsActions.Cancel, static its => Data(("meeting", its.Meeting))).OfAThing().Inside(NotFound).For(Does, Secretariat, Chair),
            Verb(MeetingsActions.Cancel, static its => Data(("meeting", its.CancelledMeeting)), "cancelled").OfAThing().Inside(NotFound).For(Told, Secretariat, Chair).Saying(closed),
        ];
    }

    private static IEnumerable<AccessRow> Polls()
    {
        return
        [
            Verb(PollsActions.List).Inside(Shows),
            Verb(PollsActions.Show, static its => Data(("poll", its.Poll))).OfAThing().Inside(Shows),
            Verb(PollsActions.Show, static its => Data(("poll", its.ClosedPoll)), "closed").OfAThing().Inside(Shows),
            Verb(PollsActions.Start, static _ => Data(("question", "新しい問い"), ("options", "甲\n乙"))).Inside(Does).For(NotFound, Observer),
            Verb(PollsActions.Vote, static its => Data(("poll", its.Poll), ("option", 0))).OfAThing().Inside(Does).For(NotFound, Observer),
            Verb(PollsActions.Vote, static its => Data(("poll", its.Poll), ("option", 9)), "for what is no option").OfAThing().Inside(NotFound),
            Verb(PollsActions.Vote, static its => Data(("poll", its.ClosedPoll), ("option", 0)), "closed").OfAThing().Inside(NotFound),
            Verb(PollsActions.Retract, static its => Data(("poll", its.Poll))).OfAThing().Inside(Does).For(NotFound, Observer),
            Verb(PollsActions.Retract, static its => Data(("poll", its.ClosedPoll)), "closed").OfAThing().Inside(NotFound),
            Verb(PollsActions.Close, static its => Data(("poll", its.Poll))).OfAThing().Inside(NotFound).For(Does, Secretariat, Author),
            Verb(PollsActions.Close, static its => Data(("poll", its.ClosedPoll)), "closed").OfAThing().Inside(NotFound).For(Repeats, Secretariat, Author),
        ];
    }

    private static IEnumerable<AccessRow> Checklists()
    {
        var words = ChecklistsWording.Standard;
        return
        [
            Verb(ChecklistsActions.List).Inside(Shows),
            Verb(ChecklistsActions.Show, static its => Data(("round", its.Round))).OfAThing().Inside(Shows),
            Verb(ChecklistsActions.Show, static its => Data(("round", its.ClosedRound)), "closed").OfAThing().Inside(Shows),
            Verb(ChecklistsActions.Start, static _ => Data(("title", "新しい点検"))).Inside(NotFound).For(Does, Secretariat, Chair),
            Verb(ChecklistsActions.AnswerForm, static its => Data(("round", its.Round))).OfAThing().Inside(Shows).For(NotFound, Observer),
            Verb(ChecklistsActions.AnswerForm, static its => Data(("round", its.ClosedRound)), "closed").OfAThing().Inside(NotFound),
            Verb(ChecklistsActions.Answer, static its => Answers(its.Round)).OfAThing().Inside(Does).For(NotFound, Observer),
            Verb(ChecklistsActions.Answer, static its => Answers(its.ClosedRound), "closed").OfAThing().Inside(NotFound),
            Verb(ChecklistsActions.Mine, static its => Data(("round", its.Round))).OfAThing().Inside(Shows),
            Verb(ChecklistsActions.Mine, static its => Data(("round", its.ClosedRound)), "closed").OfAThing().Inside(Shows),
            Verb(ChecklistsActions.Close, static its => Data(("round", its.Round))).OfAThing().Inside(NotFound).For(Does, Secretariat),
            Verb(ChecklistsActions.Close, static its => Data(("round", its.ClosedRound)), "closed").OfAThing().Inside(NotFound).For(Repeats, Secretariat),
            Verb(ChecklistsActions.Result, static its => Data(("round", its.Round)), "still open").OfAThing().Inside(Told).Saying(words.StillOpenNotice),
            Verb(ChecklistsActions.Result, static its => Data(("round", its.ClosedRound))).OfAThing().Inside(Shows),
        ];
    }

    private static IEnumerable<AccessRow> Cases()
    {
        static JsonObject Form(string? code)
        {
            var form = CaseForm();
            form["code"] = code;
            form["revision"] = 1;
            form["situation"] = "書きかえた状況";
            return form;
        }

        // What somebody typed is shown to them again: it is theirs.
        static JsonObject Typed()
        {
            var form = CaseForm();
            form.Remove("worked");
            form.Remove("missing");
            form["situation"] = "山田さんの部屋が見つからない。";
            return form;
        }

        static JsonObject Review(string code, int revision = 1) => Data(("code", code), ("revision", revision), ("summary", "要約"), ("comment", ""));
        static JsonObject Return(string code, int revision = 1) => Data(("code", code), ("revision", revision), ("summary", ""), ("comment", "直してください"));

        var moved = CasesWording.Standard.Review.MovedOnTitle;
        return
        [
            Verb(CasesActions.Form).Inside(Shows),
            Verb(CasesActions.Submit, static _ => Form(null)).Inside(Does).For(NotFound, Observer),
            Verb(CasesActions.Replace, static _ => Typed()).Inside(Shows).For(NotFound, Observer),
            Verb(CasesActions.ReplaceInReview, static its => Review(its.WaitingCase), "waiting").OfAThing().Inside(NotFound).For(Reads, Secretariat),
            Verb(CasesActions.ReplaceInReview, static its => Review(its.ApprovedCase, 3), "approved").OfAThing().Inside(NotFound).For(Told, Secretariat).Saying(moved),
            Verb(CasesActions.List).Inside(Shows),
            Verb(CaseDoor.Show, static its => Data(("code", its.WaitingCase)), "waiting").OfAThing().Inside(NotFound).For(Shows, Secretariat, Author),
            Verb(CaseDoor.Show, static its => Data(("code", its.ApprovedCase)), "approved").OfAThing().Inside(Shows),
            Verb(CasesActions.Open, static its => Data(("code", its.WaitingCase)), "waiting").OfAThing().Inside(NotFound).For(Reads, Secretariat).For(Shows, Author),
            Verb(CasesActions.Open, static its => Data(("code", its.ApprovedCase)), "approved").OfAThing().Inside(Shows).For(Reads, Secretariat, Chair, Reader),
            Verb(CasesActions.EditForm, static its => Data(("code", its.WaitingCase))).OfAThing().Inside(NotFound).For(Shows, Secretariat, Author),
            Verb(CasesActions.Mend, static its => Form(its.WaitingCase)).OfAThing().Inside(NotFound).For(Does, Author),
            Verb(CasesActions.Mend, static its => Form(its.ApprovedCase), "approved").OfAThing().Inside(NotFound).For(Told, Author).Saying(moved),
            Verb(CasesActions.AskWithdraw, static its => Data(("code", its.WaitingCase))).OfAThing().Inside(NotFound).For(Shows, Secretariat, Author),
            Verb(CasesActions.AskWithdraw, static its => Data(("code", its.ApprovedCase)), "approved").OfAThing().Inside(NotFound).For(Told, Secretariat, Chair, Author, Reader).Saying(moved),
            Verb(CasesActions.Withdraw, static its => Data(("code", its.WaitingCase))).OfAThing().Inside(NotFound).For(Does, Author),
            Verb(CasesActions.Withdraw, static its => Data(("code", its.ApprovedCase)), "approved").OfAThing().Inside(NotFound).For(Told, Author).Saying(moved),
            Verb(CasesActions.Approve, static its => Review(its.WaitingCase)).OfAThing().Inside(NotFound).For(Does, Secretariat),
            Verb(CasesActions.Approve, static its => Review(its.ApprovedCase, 3), "approved").OfAThing().Inside(NotFound).For(Told, Secretariat).Saying(moved),
            Verb(CasesActions.Return, static its => Return(its.WaitingCase)).OfAThing().Inside(NotFound).For(Does, Secretariat),
            Verb(CasesActions.Return, static its => Return(its.ApprovedCase, 3), "approved").OfAThing().Inside(NotFound).For(Told, Secretariat).Saying(moved),
            .. CaseLife(moved),
        ];
    }

    /// <summary>Drafts, readers, the talk, what came after, and how long it is kept.</summary>
    private static IEnumerable<AccessRow> CaseLife(string moved)
    {
        static JsonObject Approved(Things its, params (string, JsonNode?)[] more) => Data([("code", its.ApprovedCase), ("revision", 3), .. more]);
        static JsonObject Begun() => Data(("situation", "書きかけ"), ("age", "Sixties"));
        return
        [
            Verb(CasesActions.NewForm).Inside(Shows),
            Verb(CasesActions.SaveDraft, static _ => Begun()).Inside(Does).For(NotFound, Observer),
            Verb(CasesActions.OpenDraft).Inside(Shows),
            Verb(CasesActions.AskDropDraft).Inside(Shows),
            Verb(CasesActions.DropDraft).Inside(Does),
            Verb(CaseReadingActions.Form, static its => Approved(its)).OfAThing().Inside(NotFound).For(Shows, Secretariat),
            Verb(CaseReadingActions.Form, static its => Data(("code", its.WaitingCase)), "waiting").OfAThing().Inside(NotFound),
            Verb(CaseReadingActions.Name, static its => Approved(its, ("readers", Member.Person().AadObjectId))).OfAThing().Inside(NotFound).For(Does, Secretariat),
            Verb(CaseReadingActions.Name, static its => Data(("code", its.WaitingCase), ("revision", 1), ("readers", Member.Person().AadObjectId)), "waiting").OfAThing().Inside(NotFound),
            Verb(CaseReadingActions.Reads, static its => Approved(its)).OfAThing().Inside(NotFound).For(Shows, Secretariat, Author),
            Verb(CaseDiscussionActions.Begin, static its => Approved(its)).OfAThing().Inside(NotFound).For(Does, Secretariat),
            Verb(CaseDiscussionActions.Form, static its => Approved(its)).OfAThing().Inside(NotFound).For(Reads, Secretariat, Chair),
            Verb(CaseDiscussionActions.Note, static its => Approved(its, ("happened", "退院が進まない"))).OfAThing().Inside(NotFound).For(Does, Secretariat, Chair).For(NotFound, Author),
            Verb(CaseDiscussionActions.Replace, static its => Approved(its, ("happened", "退院が進まない"))).OfAThing().Inside(NotFound).For(Reads, Secretariat, Chair),
            Verb(CaseDiscussionActions.ReplaceOutcome, static its => Approved(its, ("outcome", "しくみが足りない"))).OfAThing().Inside(NotFound).For(Reads, Secretariat),
            Verb(CaseDiscussionActions.OutcomeForm, static its => Approved(its)).OfAThing().Inside(NotFound).For(Reads, Secretariat),
            Verb(CaseDiscussionActions.Aggregate, static its => Approved(its, ("outcome", "しくみが足りない"))).OfAThing().Inside(NotFound).For(Does, Secretariat),
            Verb(CaseDiscussionActions.Aggregate, static its => Data(("code", its.WaitingCase), ("revision", 1), ("outcome", "しくみが足りない")), "waiting").OfAThing().Inside(NotFound),
            .. AfterTheTalk(moved),
            .. Keeping(moved),
            .. Leaks(),
        ];
    }

    private static IEnumerable<AccessRow> Commands() =>
    [
        Command("ヘルプ").Inside(Shows).Outside(Shows),
        Command("議題").Inside(Shows),
        Command("議題", static _ => "打って出す議題", "with a subject").Inside(Does).For(NotFound, Observer),
        Command("事例").Inside(Shows),
        Command("事例", static _ => "一覧", "list").Inside(Shows),
        Command("事例", static its => its.WaitingCase, "waiting").OfAThing().Inside(NotFound).For(Shows, Secretariat, Author),
        Command("事例", static its => its.ApprovedCase, "approved").OfAThing().Inside(Shows),
        Command("事例", static _ => "漏えい", "after a leak").Inside(NotFound).For(Shows, Secretariat),
        Command("課題").Inside(Shows),
        Command("課題", static its => its.Issue, "by number").OfAThing().Inside(Shows),
        Command("課題", static _ => $"検索 {AccessWorld.OtherMarker[..4]}", "search").Inside(Shows),
        Command("目標").Inside(Shows),
        Command("目標", static its => its.Goal, "by number").OfAThing().Inside(Shows),
        Command("目標", static _ => "R7", "of a year").Inside(Shows),
        Command("会議").Inside(Shows),
        Command("チェックリスト").Inside(Shows),
        Command("チェックリスト", static _ => "新しい点検", "with a title").Inside(Shows),
        Command("投票").Inside(Shows),
        Command("投票", static _ => "新しい問い / 甲 / 乙", "with a question").Inside(Does).For(NotFound, Observer),
        Command("設定").Inside(Shows),
        Command("だれも知らない語").Inside(Shows).Outside(Shows),
    ];

    /// <summary>Who belongs to another forum is shown that one's, and nothing of this one.</summary>
    private static IEnumerable<AccessRow> Extensions() =>
    [
        Search("issueSearch").Inside(Shows).For(Shows, OtherForum),
        Search("issueSearch", static its => its.Issue, "by number").Inside(Shows).For(Shows, OtherForum),
        Search("agendaSearch").Inside(Shows).For(Shows, OtherForum),
        Search("caseSearch").Inside(Shows).For(Shows, OtherForum),
        Search("caseSearch", static its => its.ApprovedCase, "approved").Inside(Shows).For(Told, OtherForum).Saying(CasesWording.Standard.FoundNothing, CasesWording.Standard.FoundNoCode),
        Search("caseSearch", static its => its.WaitingCase, "waiting").Inside(Told).For(Told, OtherForum).Saying(CasesWording.Standard.FoundNothing, CasesWording.Standard.FoundNoCode),
        Search("noSuchSearch").Inside(Told).Outside(Told).Saying(CommonWording.Standard.OutdatedTitle),
        Form("issueFromMessage").Inside(Shows).For(NotFound, Observer).For(Shows, OtherForum),
        Form("agendaFromMessage").Inside(Shows).For(NotFound, Observer).For(Shows, OtherForum),
        Form("noSuchForm").Inside(Told).Outside(Told).Saying(CommonWording.Standard.OutdatedTitle),
    ];
}
