namespace CareSystem.Cards.Forums.Deliveries;

/// <content>The usual reading.</content>
public sealed partial record DeliveriesWording
{
    private const string TellOperator = "もう一度送っても同じときは、運用担当者に知らせてください。";

    private static readonly DeliveryFault Blocked = new(
        "相手がTeamsでこのボットをブロックしているか、アプリを外しています。",
        "本人に、Teamsでブロックを解除するかアプリを入れ直し、このボットに「ヘルプ」と送ってもらってください。急ぐときは電話などで伝えてください。");

    private static readonly DeliveryFault Gone = new(
        "送り先のチャットやチャネルが見つかりません。消されたか、ボットが外されています。",
        "チャネルのときは、チームにボットを追加し直してください。個人のときは、本人からこのボットに「ヘルプ」と送ってもらってください。");

    private static readonly DeliveryFault Busy = new("Teamsの側が応答しない状態が続きました。", "もう一度送ってください。" + "何度も同じときは、運用担当者に知らせてください。");

    private static readonly DeliveryFault SignIn = new(
        "ボットの資格情報（シークレット）が無効か、期限が切れています。", "運用担当者に「健康状態」を見てもらってください。直ると自動で送り直します。");

    private static readonly DeliveryFault Calendar = new(
        "予定表に書き込む許可がないか、主催者のメールボックスが使えません。", "運用担当者に、予定表の許可（Calendars.ReadWrite）と主催者の設定を確かめてもらってください。");

    /// <summary>The usual reading.</summary>
    public static DeliveriesWording Standard { get; } = new()
    {
        Title = "送信の状態",
        AllWell = "✓ 届かなかったものはありません",
        FailedCount = static count => $"▲ 届かなかったものが{count}件あります",
        LateCount = static count => $"▲ 遅れているものが{count}件あります（自動で送り直しています）",
        Last = "最後に届いた",
        NothingLately = "この7日間に送ったものはありません",
        Waiting = "これから送る",
        WaitingUntil = static (count, next) => $"{count}件（次は{next}）",
        NothingWaiting = "予定されているものはありません",
        Late = "遅れている",
        LateBecause = static (count, why) => $"{count}件。{why}",
        Due = static due => $"送る予定だった日時：{due}",
        ToDo = "すること：",
        MayHaveArrived = "返事が途中で失われたため、届いているかもしれません。もう一度送ると、二度届くことがあります。",
        ToChannel = "チャネルあて",
        ToNobody = "（あて先なし）",
        ToPerson = static name => $"{name}さんあて",
        ToSomebodyGone = "名簿にいない方あて",
        SendAgain = "もう一度送る",
        SetAside = "一覧から消す",
        Settled = static isSentAgain => isSentAgain ? "もう一度送ります。届かなければ、またここに出ます。" : "一覧から消しました。",
        PageOf = static (page, pages) => $"{page}ページ目（全{pages}ページ）",
        Newer = "新しいもの",
        Older = "古いもの",
        LookAgain = "最新の状態にする",
        BackToSettings = "設定へ戻る",
        OnlyInChat = "送信の状態には個人名が出るため、ここには表示しません。ボットとの個人チャットで「設定」と送って開いてください。",
        Kinds = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["agenda.propose.1"] = "議題への追加",
            ["case.followup.1"] = "事例のその後のおたずね",
            ["case.reader.1"] = "事例を読む委員へのお知らせ",
            ["leak.remind.1"] = "漏えい等の報告のお知らせ",
            ["leak.remind.person.1"] = "漏えい等の報告のお知らせ",
            ["case.reviewed.notice.1"] = "事例の確認結果のお知らせ",
            ["case.waiting.1"] = "確認待ちの事例のお知らせ",
            ["case.waiting.notice.1"] = "確認待ちの事例のお知らせ",
            ["checklist.close.1"] = "チェックリストの締め切り",
            ["checklist.result.1"] = "チェックリストの結果",
            ["delivery.release.1"] = "止まっていたお知らせの再開",
            ["forum.member.unlist.1"] = "名簿から外れた方の整理",
            ["forum.members.list.1"] = "名簿の反映",
            ["forum.news.1"] = "参加者やチームの変化のお知らせ",
            ["forum.news.all.1"] = "参加者やチームの変化のお知らせ",
            ["forum.roster.fill.1"] = "チームのメンバーの読み取り",
            ["forum.roster.sync.1"] = "チームのメンバーの読み取り",
            ["forum.secretariat.ask.1"] = "事務局になる方のお尋ね",
            ["forum.welcome.1"] = "最初のあいさつ",
            ["forum.link.ask.1"] = "ほかの協議の場への接続の申し込み",
            ["forum.link.code.1"] = "接続コードの準備",
            ["forum.link.code.drop.1"] = "接続コードの片づけ",
            ["forum.link.follow.1"] = "ほかの協議の場とのつながりの反映",
            ["forum.link.news.1"] = "ほかの協議の場とのつながりのお知らせ",
            ["forum.link.notice.1"] = "ほかの協議の場とのつながりのお知らせ",
            ["handing.forum.1"] = "ほかの協議の場への課題の受け渡し",
            ["handing.news.1"] = "渡した課題の回答のお知らせ",
            ["handing.notice.1"] = "渡した課題の回答のお知らせ",
            ["handing.remind.1"] = "渡した課題の回答のお願い",
            ["inbox.news.1"] = "ほかの協議の場から届いた課題のお知らせ",
            ["inbox.notice.1"] = "ほかの協議の場から届いた課題のお知らせ",
            ["inbox.replied.1"] = "ほかの協議の場への回答",
            ["issue.watch.1"] = "気をつけたい課題のお知らせ",
            ["meeting.follow.1"] = "会議の予定表への登録",
            ["meeting.notice.1"] = "会議のお知らせ",
            ["meeting.remind.all.1"] = "会議のリマインダー",
            ["meeting.remind.channel.1"] = "会議のリマインダー",
            ["meeting.remind.person.1"] = "会議のリマインダー",
            ["pledge.ask.all.1"] = "守秘義務の確認のお願い",
            ["pledge.ask.person.1"] = "守秘義務の確認のお願い",
            ["retention.notice.1"] = "保存期間が終わる記録のお知らせ",
            ["roster.file.offer.1"] = "名簿のファイルのお渡し",
            ["roster.follow.1"] = "名簿の変更の反映",
            ["roster.followed.1"] = "名簿の変更の仕上げ",
            ["roster.import.1"] = "名簿の取り込み",
            ["roster.import.tell.1"] = "名簿の取り込みの結果",
            ["roster.sweep.1"] = "古い名簿の片づけ",
            ["roster.upload.drop.1"] = "取り込まなかったファイルの片づけ",
            ["settings.reminders.1"] = "会議のリマインダーの予定の直し",
            ["shared.refresh.1"] = "カードの更新",
            ["turn.answer.1"] = "操作への返事",
        },
        OtherKind = "お知らせ",
        Faults = new Dictionary<string, DeliveryFault>(StringComparer.Ordinal)
        {
            ["BotDisabledByAdmin"] = new("組織の管理者が、このボットを使えないようにしています。", "Teamsの管理者に、アプリの許可を確かめてもらってください。"),
            ["BotNotInConversationRoster"] = new("ボットがそのチームやチャットから外されています。", "チームにボットを追加し直してください。名簿や記録は残っています。"),
            ["AppRemoved"] = new("ボットがチームから外されています。", "チームにボットを追加し直すと、自動で送ります。名簿や記録は残っています。"),
            ["TeamArchived"] = new("チームがアーカイブされています。", "チームを元に戻すと、自動で送ります。"),
            ["TeamDeleted"] = new("チームが削除されています。", "チームを元に戻すと、自動で送ります。記録は残っています。"),
            ["ChannelDeleted"] = new("送り先のチャネルが削除されています。", "必要なら、ほかのチャネルでもう一度操作してください。"),
            ["ConversationBlockedByUser"] = Blocked,
            ["MessageWritesBlocked"] = Blocked,
            ["ForbiddenOperationException"] = new(
                "相手の個人チャットに、まだこのアプリが入っていません。", "本人に、Teamsの「アプリ」からこのボットを追加し、「ヘルプ」と送ってもらってください。"),
            ["NotEnoughPermissions"] = new("アプリに必要な許可がありません。", "Teamsの管理者に、アプリの許可を確かめてもらってください。"),
            ["ConversationNotFound"] = Gone,
            ["MessageGone"] = new("書き換えるはずのメッセージが消されていました。", "必要なら、もう一度送ってください。新しいメッセージになります。"),
            ["NoAddress"] = new(
                "送り先がまだ分かりません。", "本人に、個人チャットでこのボットに「ヘルプ」と送ってもらってください。チャネルのときは、チャネルでボットに「ヘルプ」と送ってください。"),
            ["MessageSizeTooBig"] = new("内容が長すぎて、Teamsが受け付けませんでした。", "内容を短くしてから、もう一度送ってください。"),
            ["BadSyntax"] = new("Teamsが内容を受け付けませんでした。", TellOperator),
            ["ServiceError"] = Busy,
            ["GatewayTimeout"] = Busy,
            ["Timeout"] = Busy,
            ["ResponseEnded"] = Busy,
            ["LeaseEnded"] = Busy,
            ["Throttled"] = new("Teamsへの送信が混み合っています。", "しばらくすると自動で送ります。"),
            ["BotNotRegistered"] = SignIn,
            ["LoginUnreachable"] = new("サインインのサービスにつながりません。", "運用担当者に、通信の状態を確かめてもらってください。直ると自動で送り直します。"),
            ["LoginTimeout"] = new("サインインのサービスが応答しません。", "しばらくすると自動で送り直します。"),
            ["AADSTS7000215"] = SignIn,
            ["AADSTS7000222"] = SignIn,
            ["NoCalendar"] = new("予定表が設定されていません。", "予定表を使うときは、運用担当者に主催者のメールボックスを設定してもらってください。"),
            ["OrganiserNotAllowed"] = new("会議の主催者のメールボックスが、使えるものの中にありません。", "「設定」の「会議」で、主催者を選び直してください。"),
            ["TooManyAttendees"] = new("予定表の1つの会議に招ける人数（500人）を超えています。", "招く方を減らしてから、もう一度送ってください。"),
            ["ErrorAccessDenied"] = Calendar,
            ["Authorization_RequestDenied"] = Calendar,
            ["ErrorInvalidUser"] = Calendar,
            ["MailboxNotEnabledForRESTAPI"] = Calendar,
            ["InvalidBotApiHost"] = new("この組織のTeamsは、別の接続先を使うように設定されています。", "運用担当者に知らせてください。"),
            ["ServiceHostNotAllowed"] = new("送り先のサーバーが、許可された相手ではありません。", "運用担当者に知らせてください。"),
            ["unknown-kind"] = new("新しい版の仕組みが作ったもので、この版では送れません。", "運用担当者に知らせてください。更新が終わると自動で送ります。"),
            ["QuietHours"] = new("送らない時間帯のため、待っています。", "送ってよい時間になると自動で送ります。"),
            [""] = new("順番を待っています。", "しばらくすると自動で送ります。"),
        },
        OtherFault = static code => new($"うまく送れませんでした（{code}）。", TellOperator),
    };
}
