namespace CareSystem.Cards.Forums.Health;

/// <summary>The words of 健康状態.</summary>
public sealed record HealthWording
{
    private const string Secret = "シークレットが無効か、期限が切れています。運用担当者に、新しいシークレットを作って設定してもらってください。";

    private const string CalendarDenied = "予定表に書き込む許可がないか、このメールボックスが使えません。運用担当者に、Calendars.ReadWrite の許可とメールボックスの設定を確かめてもらってください。";

    /// <summary>The usual reading.</summary>
    public static HealthWording Standard { get; } = new()
    {
        Title = "健康状態",
        Whole = static worst => worst switch
        {
            HealthLight.Broken => "▲ 動いていないものがあります",
            HealthLight.Expiring => "▲ まもなく期限が切れるものがあります",
            _ => "✓ すべて動いています",
        },
        At = static at => $"{at} に確かめました",
        Mark = static light => light switch
        {
            HealthLight.Well => "✓",
            HealthLight.NotSetUp => "－",
            _ => "▲",
        },
        Which = static which => $"（{which}）",
        Works = "動いています。",
        Lasts = static (until, days) => $"{until}まで使えます（あと{days}日）。",
        Soon = static (until, days) => $"{until}で使えなくなります（あと{days}日）。運用担当者に、それまでに新しいものを設定してもらってください。",
        Over = static until => $"{until}で期限が切れました。運用担当者に、新しいものを設定してもらってください。",
        LookAgain = "もう一度確かめる",
        BackToSettings = "設定へ戻る",
        OnlyInChat = "健康状態には設定の内容が出るため、ここには表示しません。ボットとの個人チャットで「設定」と送って開いてください。",
        Subjects = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["tables"] = "記録の保存先",
            ["queue"] = "リマインダーなどの順番待ち",
            ["channel"] = "Teamsへのサインイン",
            ["channel-secret"] = "Teamsへのサインインのシークレット",
            ["calendar"] = "予定表",
            ["calendar-secret"] = "予定表のシークレット",
            ["keys"] = "個別事例などを暗号化する鍵",
            ["keys-backup"] = "鍵の控え（バックアップ）",
        },
        Explanations = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Development"] = "開発用の起動のため、確かめるものがありません。",
            ["ManagedIdentity"] = "マネージドIDを使っているため、期限はありません。",
            ["NoDate"] = "期限が登録されていません。運用担当者が設定（MicrosoftAppPasswordExpires、Graph:ClientSecretExpires）に書くと、残りの日数がここに出ます。",
            ["NoCalendar"] = "設定されていません。会議の案内は、カードとリマインダーだけで届きます。",
            ["Unwrapped"] = "鍵が証明書で保護されていません。運用担当者に、証明書（Keys:Certificates）を設定してもらってください。",
            ["KeyNotWrapped"] = "いまの証明書で保護されていない鍵があります。運用担当者に、証明書の設定を確かめてもらってください。",
            ["NoBackup"] = "控えがありません。鍵を失うと個別事例が読めなくなります。運用担当者に、控えを取ってもらってください（README の keys backup）。",
            ["NewerKeys"] = "前回の控えのあとに、新しい鍵ができています。運用担当者に、控えを取り直してもらってください（README の keys backup）。",
            ["StorageUnavailable"] = "応答がありません。続くときは、運用担当者に知らせてください。",
            ["Timeout"] = "時間内に応答がありませんでした。続くときは、運用担当者に知らせてください。",
            ["TimedOut"] = "時間内に応答がありませんでした。続くときは、運用担当者に知らせてください。",
            ["LoginUnreachable"] = "サインインのサービスにつながりません。運用担当者に、通信の状態を確かめてもらってください。",
            ["LoginTimeout"] = "サインインのサービスが応答しません。続くときは、運用担当者に知らせてください。",
            ["AADSTS7000215"] = Secret,
            ["AADSTS7000222"] = Secret,
            ["AADSTS700016"] = "アプリの登録が見つかりません。運用担当者に、アプリのIDとテナントを確かめてもらってください。",
            ["ErrorAccessDenied"] = CalendarDenied,
            ["Authorization_RequestDenied"] = CalendarDenied,
            ["ErrorInvalidUser"] = CalendarDenied,
            ["MailboxNotEnabledForRESTAPI"] = CalendarDenied,
            ["ResourceNotFound"] = CalendarDenied,
            ["Request_ResourceNotFound"] = CalendarDenied,
        },
        OtherExplanation = static code => $"うまく動いていません（{code}）。この番号を運用担当者に知らせてください。",
    };

    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>Takes the worst of all.</summary>
    public required Func<HealthLight, string> Whole { get; init; }

    /// <summary>Takes when it was asked.</summary>
    public required Func<string, string> At { get; init; }

    /// <summary>A sign, so that nothing is told by colour alone.</summary>
    public required Func<HealthLight, string> Mark { get; init; }

    /// <summary>Takes the one meant of several.</summary>
    public required Func<string, string> Which { get; init; }

    /// <summary>It works.</summary>
    public required string Works { get; init; }

    /// <summary>Takes the last day and how many are left.</summary>
    public required Func<string, int, string> Lasts { get; init; }

    /// <summary>Takes the last day and how few are left.</summary>
    public required Func<string, int, string> Soon { get; init; }

    /// <summary>Takes the last day, which has been.</summary>
    public required Func<string, string> Over { get; init; }

    /// <summary>A button.</summary>
    public required string LookAgain { get; init; }

    /// <summary>A button.</summary>
    public required string BackToSettings { get; init; }

    /// <summary>Instead of the card, where others would see it.</summary>
    public required string OnlyInChat { get; init; }

    /// <summary>What was asked about, by its code.</summary>
    public required IReadOnlyDictionary<string, string> Subjects { get; init; }

    /// <summary>What is the matter, by its code.</summary>
    public required IReadOnlyDictionary<string, string> Explanations { get; init; }

    /// <summary>Takes a code that nobody has words for.</summary>
    public required Func<string, string> OtherExplanation { get; init; }

    /// <summary>What was asked about.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>Its name.</returns>
    public string Subject(string code) => Subjects.GetValueOrDefault(code, code);

    /// <summary>What is the matter.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>A sentence, with what to do.</returns>
    public string Explain(string code) => Explanations.GetValueOrDefault(code) ?? OtherExplanation(code);
}
