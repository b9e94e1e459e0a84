namespace CareSystem.Cards.Forums.Lifecycle;

/// <summary>The words in which the secretariat is told of coming and going.</summary>
public sealed record NewsWording
{
    /// <summary>The usual reading.</summary>
    public static NewsWording Standard { get; } = new()
    {
        ForForum = static name => $"協議の場：{name}",
        PersonLeft = static name => $"{name}さんがチームから抜けました",
        PersonLeftText = "この方は、この協議の場のことを、もう見ることも変えることもできません。この方が出した議題や課題は、そのまま残っています。",
        SeatsLeft = static count => count == 1 ? "名簿では、次の席にまだ名前があります。どうしますか。" : $"名簿では、次の{count}つの席にまだ名前があります。どうしますか。",
        EndSeat = static day => $"任期を終える（{day}まで）",
        SucceedSeat = "後任を選ぶ",
        WithdrawSeat = "この席を取り消す",
        KeepSeats = "そのままにする",
        SeatsKept = "名簿の席は、そのままにしました。あとで変えるときは「設定→名簿」から選んでください。",
        MoreSeats = static count => $"ほかに{count}つの席があります。名簿から選んでください。",
        NoSeats = "名簿の席にはついていませんでした。",
        SomebodyUnknown = "参加者",
        PeopleJoined = static count => $"{count}人がチームに加わりました",
        PersonJoined = static name => $"{name}さんがチームに加わりました",
        PeopleJoinedText = static names => $"加わった方：{names}。",
        JoinedNext = "議題や課題を出せるようになりました。委員になる方は、名簿で席に入れてください。",
        Guest = static name => $"{name}（ゲスト）",
        BecameGuest = static name => $"{name}さんはゲストになりました",
        BecameGuestText = "ゲストの方は事務局になれません。それ以外はこれまでと同じです。",
        Recovered = static name => $"{name}さんが事務局になりました",
        RecoveredText = "事務局の方がいなくなったため、システムの管理者があらかじめ決めていた方に引き継がれました。",
        TeamRenamed = static name => $"チームの名前が「{name}」に変わりました",
        TeamRenamedText = "協議の場の名前も同じになります。ほかに変わるものはありません。",
        TeamArchived = "チームがアーカイブされました",
        TeamArchivedText = "チャネルへのお知らせは止まり、元に戻ると続きから送られます。記録はすべて残っています。",
        TeamUnarchived = "チームが元に戻りました",
        TeamUnarchivedText = "止まっていたお知らせを、続きから送ります。終わった会議のお知らせは送りません。",
        TeamDeleted = "チームが削除されました",
        TeamDeletedText = "お知らせはすべて止まりました。記録は残っています。チームは、削除から30日以内なら管理者が元に戻せます。",
        TeamRestored = "チームが元に戻りました",
        TeamRestoredText = "止まっていたお知らせを、続きから送ります。名簿をチームの参加者に合わせます。",
        TeamGone = "チームが完全に削除されました",
        TeamGoneText = "元には戻せません。お知らせは止まったままです。記録は残っていますので、必要なときはシステムの管理者に相談してください。",
        AppRemoved = "ボットがチームから外されました",
        AppRemovedText = "お知らせはすべて止まりました。記録は残っています。チームにもう一度追加すると、続きから動きます。",
        AppBack = "ボットがチームに戻りました",
        AppBackText = "止まっていたお知らせを、続きから送ります。役割や記録はそのままです。",
        ChannelLost = static body => $"「{body}」のチャネルがなくなりました",
        ChannelLostText = "このチャネルへのお知らせは、協議の場のチャネルに送ります。ほかのチャネルにするときは、そのチャネルで「設定」と送ってください。",
        ForumChannelLostText = "お知らせは、チームの最初のチャネルに送ります。ほかのチャネルにするときは、そのチャネルで「設定」と送ってください。",
        ChannelBack = static body => $"「{body}」のチャネルが元に戻りました",
        ChannelBackText = "お知らせは、またこのチャネルに送ります。",
        ChannelRenamed = static body => $"「{body}」のチャネルの名前が変わりました",
        ChannelRenamedText = static name => $"新しい名前は「{name}」です。ほかに変わるものはありません。",
        ChannelShared = static body => $"「{body}」のチャネルが、ほかのチームと共有されました",
        ChannelSharedText = "協議の場の外の方も見られるため、個別事例に関するものは、このチャネルには投稿しません。",
        ChannelUnshared = static body => $"「{body}」のチャネルの共有が取り消されました",
        ChannelUnsharedText = "共有チャネルには外部の方が残っていることがあるため、個別事例に関するものは、これからも投稿しません。",
        OpenRoster = "名簿を開く",
        OpenBodies = "会議体を見る",
        AskTitle = "事務局の方がいなくなりました",
        AskText = "事務局だった方がチームから抜けました。引き継ぐ方は、下のボタンを押してください。最初に押した方が事務局になります（ゲストの方はなれません）。",
        And = "、",
        Unnamed = "（名前のないチャネル）",
    };

    /// <summary>Takes the forum's name.</summary>
    public required Func<string, string> ForForum { get; init; }

    /// <summary>Takes the person's name.</summary>
    public required Func<string, string> PersonLeft { get; init; }

    /// <summary>What that means.</summary>
    public required string PersonLeftText { get; init; }

    /// <summary>Takes how many seats somebody who has left is in.</summary>
    public required Func<int, string> SeatsLeft { get; init; }

    /// <summary>Button; takes the last day of the term.</summary>
    public required Func<string, string> EndSeat { get; init; }

    /// <summary>Button to the form of the successor.</summary>
    public required string SucceedSeat { get; init; }

    /// <summary>Button to the form that takes a seat back before it begins.</summary>
    public required string WithdrawSeat { get; init; }

    /// <summary>Button: nothing is changed.</summary>
    public required string KeepSeats { get; init; }

    /// <summary>Nothing was changed.</summary>
    public required string SeatsKept { get; init; }

    /// <summary>Takes how many seats are not shown.</summary>
    public required Func<int, string> MoreSeats { get; init; }

    /// <summary>There are none.</summary>
    public required string NoSeats { get; init; }

    /// <summary>Stands for a name that is not known any more.</summary>
    public required string SomebodyUnknown { get; init; }

    /// <summary>Takes how many.</summary>
    public required Func<int, string> PeopleJoined { get; init; }

    /// <summary>Takes the one person's name.</summary>
    public required Func<string, string> PersonJoined { get; init; }

    /// <summary>Takes their names.</summary>
    public required Func<string, string> PeopleJoinedText { get; init; }

    /// <summary>What to do about it.</summary>
    public required string JoinedNext { get; init; }

    /// <summary>Takes a guest's name.</summary>
    public required Func<string, string> Guest { get; init; }

    /// <summary>Takes the person's name.</summary>
    public required Func<string, string> BecameGuest { get; init; }

    /// <summary>What that means.</summary>
    public required string BecameGuestText { get; init; }

    /// <summary>Takes the name of who the operator had named.</summary>
    public required Func<string, string> Recovered { get; init; }

    /// <summary>Why.</summary>
    public required string RecoveredText { get; init; }

    /// <summary>Takes the new name.</summary>
    public required Func<string, string> TeamRenamed { get; init; }

    /// <summary>What that means.</summary>
    public required string TeamRenamedText { get; init; }

    /// <summary>Heading.</summary>
    public required string TeamArchived { get; init; }

    /// <summary>What that means.</summary>
    public required string TeamArchivedText { get; init; }

    /// <summary>Heading.</summary>
    public required string TeamUnarchived { get; init; }

    /// <summary>What that means.</summary>
    public required string TeamUnarchivedText { get; init; }

    /// <summary>Heading.</summary>
    public required string TeamDeleted { get; init; }

    /// <summary>What that means.</summary>
    public required string TeamDeletedText { get; init; }

    /// <summary>Heading.</summary>
    public required string TeamRestored { get; init; }

    /// <summary>What that means.</summary>
    public required string TeamRestoredText { get; init; }

    /// <summary>Heading: for good.</summary>
    public required string TeamGone { get; init; }

    /// <summary>What that means.</summary>
    public required string TeamGoneText { get; init; }

    /// <summary>Heading.</summary>
    public required string AppRemoved { get; init; }

    /// <summary>What that means.</summary>
    public required string AppRemovedText { get; init; }

    /// <summary>Heading.</summary>
    public required string AppBack { get; init; }

    /// <summary>What that means.</summary>
    public required string AppBackText { get; init; }

    /// <summary>Takes the body's name.</summary>
    public required Func<string, string> ChannelLost { get; init; }

    /// <summary>Where its notices go now.</summary>
    public required string ChannelLostText { get; init; }

    /// <summary>The same of the forum's own channel.</summary>
    public required string ForumChannelLostText { get; init; }

    /// <summary>Takes the body's name.</summary>
    public required Func<string, string> ChannelBack { get; init; }

    /// <summary>What that means.</summary>
    public required string ChannelBackText { get; init; }

    /// <summary>Takes the body's name.</summary>
    public required Func<string, string> ChannelRenamed { get; init; }

    /// <summary>Takes the channel's new name.</summary>
    public required Func<string, string> ChannelRenamedText { get; init; }

    /// <summary>Takes the body's name.</summary>
    public required Func<string, string> ChannelShared { get; init; }

    /// <summary>What that means.</summary>
    public required string ChannelSharedText { get; init; }

    /// <summary>Takes the body's name.</summary>
    public required Func<string, string> ChannelUnshared { get; init; }

    /// <summary>What that means.</summary>
    public required string ChannelUnsharedText { get; init; }

    /// <summary>Button.</summary>
    public required string OpenRoster { get; init; }

    /// <summary>Button.</summary>
    public required string OpenBodies { get; init; }

    /// <summary>Heading of the question who takes the office.</summary>
    public required string AskTitle { get; init; }

    /// <summary>The question.</summary>
    public required string AskText { get; init; }

    /// <summary>Stands between names.</summary>
    public required string And { get; init; }

    /// <summary>Stands for the name of a channel that has none.</summary>
    public required string Unnamed { get; init; }
}
