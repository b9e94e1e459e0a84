namespace CareSystem.Cards.Forums.Settings;

/// <summary>The words of the settings.</summary>
public sealed record SettingsWording
{
    /// <summary>The usual reading.</summary>
    public static SettingsWording Standard { get; } = new()
    {
        Title = "設定",
        ForForum = static name => $"協議の場：{name}",
        Roster = "名簿",
        RosterText = "委員と席、任期、連絡先",
        Organizations = "だれに聞く",
        OrganizationsText = "どの機関が何をしているか・だれに聞くか",
        Gaps = "まだいない立場",
        GapsText = "席についていない種別や機関・次に声をかける先",
        Bodies = "会議体",
        BodiesText = "どのチャネルがどの会議体か・課題をどこへ送るか",
        Pledge = "守秘義務の確認",
        PledgeText = "読んで確認する・だれが確認したか",
        Decided = "協議の場の決めごと",
        DecidedText = "名称、お知らせの時刻、送る時間と閉庁日、保存期間、表記、公開など",
        Own = "自分の設定",
        OwnText = "読み方（やさしい日本語）・会議のお知らせの受け取り方と、止める時間",
        Deliveries = "送信の状態",
        DeliveriesText = "届いたか・届かなかったときにすること",
        Health = "健康状態",
        HealthText = "つながりと許可・シークレットの残り日数",
    };

    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>Takes the forum's name.</summary>
    public required Func<string, string> ForForum { get; init; }

    /// <summary>A group.</summary>
    public required string Roster { get; init; }

    /// <summary>What it is for.</summary>
    public required string RosterText { get; init; }

    /// <summary>A group.</summary>
    public required string Organizations { get; init; }

    /// <summary>What it is for.</summary>
    public required string OrganizationsText { get; init; }

    /// <summary>A group.</summary>
    public required string Gaps { get; init; }

    /// <summary>What it is for.</summary>
    public required string GapsText { get; init; }

    /// <summary>A group.</summary>
    public required string Bodies { get; init; }

    /// <summary>What it is for.</summary>
    public required string BodiesText { get; init; }

    /// <summary>A group.</summary>
    public required string Pledge { get; init; }

    /// <summary>What it is for.</summary>
    public required string PledgeText { get; init; }

    /// <summary>A group.</summary>
    public required string Decided { get; init; }

    /// <summary>What it is for.</summary>
    public required string DecidedText { get; init; }

    /// <summary>A group.</summary>
    public required string Own { get; init; }

    /// <summary>What it is for.</summary>
    public required string OwnText { get; init; }

    /// <summary>A group.</summary>
    public required string Deliveries { get; init; }

    /// <summary>What it is for.</summary>
    public required string DeliveriesText { get; init; }

    /// <summary>A group.</summary>
    public required string Health { get; init; }

    /// <summary>What it is for.</summary>
    public required string HealthText { get; init; }
}
