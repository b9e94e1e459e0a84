using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using CareSystem.Cards.Common;
using Xunit;

namespace CareSystem.Tests.Cards;

/// <summary>やさしい日本語 says what the usual reading says, in words that need no office.</summary>
public sealed partial class PlainWordingTests
{
    /// <summary>Words of the office that are kept, because they are heard in the meeting: each with how it is read.</summary>
    private static readonly Dictionary<string, string> Kept = new(StringComparer.Ordinal)
    {
        ["議題"] = "ぎだい", ["協議の場"] = "きょうぎのば", ["守秘義務"] = "しゅひぎむ", ["事務局"] = "じむきょく", ["座長"] = "ざちょう", ["名簿"] = "めいぼ", ["個別事例"] = "こべつじれい",
        ["オブザーバー"] = "見る人", ["中止"] = "ちゅうし|中止に決めた",
    };

    /// <summary>Words of the office for which there is another.</summary>
    private static readonly string[] Replaced =
        ["締切", "締め切", "取り下げ", "受付", "受け付け", "回答", "未着手", "該当", "所要時間", "種別", "件名", "変更", "切り替え", "選択肢", "登録", "特定", "加工", "記載", "委員", "次回"];

    /// <summary>What only the secretariat or the chair sees, what is posted for everybody or kept for everybody to read, and what is said before a person's reading is known.</summary>
    private static readonly HashSet<string> Usual = new(StringComparer.Ordinal)
    {
        "AgendaWording.MoveTo", "AgendaWording.MoveButton", "AgendaWording.NextMeetingChoice", "AgendaWording.TitleLine", "AgendaWording.Up", "AgendaWording.Down",
        "ChecklistsWording.ClosesLabel", "ChecklistsWording.DefaultTitle", "ChecklistsWording.FormText", "ChecklistsWording.Missing", "ChecklistsWording.Start", "ChecklistsWording.StartedText",
        "CommonWording.EndsTooEarly", "CommonWording.FileHost", "CommonWording.FileKind", "CommonWording.NoSuchDay", "CommonWording.NotClosedDays", "CommonWording.SpanTooLong",
        "ForumsWording.HelpNoForum", "ForumsWording.HelpNotInRoster", "ForumsWording.SearchInText", "ForumsWording.Taken", "ForumsWording.TakeSecretariat", "ForumsWording.WelcomeNoSecretariat",
        "ForumsWording.WelcomeSecretariat", "ForumsWording.WelcomeTitle", "ForumsWording.WelcomeWhat", "ForumsWording.WelcomeWhatNot", "ForumsWording.WelcomeNext",
        "IssuesWording.MoveTitle", "IssuesWording.MoveSave", "IssuesWording.MoveButton", "IssuesWording.Note", "IssuesWording.NoteMissing", "IssuesWording.NotePlaceholder", "IssuesWording.Status",
        "IssuesWording.StatusNow", "IssuesWording.WatchTitle",
        "MeetingsWording.CalendarText", "MeetingsWording.CancelButton", "MeetingsWording.CancelledTitle", "MeetingsWording.CancelQuestion", "MeetingsWording.CancelText",
        "MeetingsWording.CancelTextCalendar", "MeetingsWording.CancelYes", "MeetingsWording.ClosedText", "MeetingsWording.NamePlaceholder", "MeetingsWording.ReceiptCancelled",
        "MeetingsWording.ReceiptChanged", "MeetingsWording.WithoutEmail",
        "PledgeWording.FormText", "PledgeWording.FormTitle", "PledgeWording.Suggested", "PledgeWording.Set",
    };

    public static TheoryData<string> All => [.. Types.Select(static type => type.Name)];

    private static Type[] Types { get; } =
    [
        .. typeof(KanjiSpelling).Assembly.GetExportedTypes()
            .Where(static type => type.Name.EndsWith("Wording", StringComparison.Ordinal) && type.GetProperty("Plain") is not null)
            .OrderBy(static type => type.Name, StringComparer.Ordinal),
    ];

    [Fact]
    public void What_members_and_families_read_is_there_in_plain_words() => Assert.Equal(
        ["AgendaWording", "ChecklistsWording", "CommonWording", "ForumsWording", "GoalStateWording", "GoalsWording", "IssueFilterWording", "IssueStateWording", "IssuesWording", "MeetingsWording", "OwnSettingsWording", "PledgeWording", "PollsWording", "StrengthsWording"],
        Types.Select(static type => type.Name));

    [Theory]
    [MemberData(nameof(All))]
    public void Everything_that_is_said_is_said_in_both(string name)
    {
        var pairs = Pairs(name);
        Assert.True(pairs.Count > 10, $"{name}: only {pairs.Count} sentences found.");
        Assert.DoesNotContain(pairs, static pair => pair.Standard.Length > 0 && string.IsNullOrWhiteSpace(pair.Plain));
    }

    /// <summary>Names, numbers and the words that are to be typed or pressed: whoever leaves one out says something else.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Names_numbers_and_buttons_are_the_same_in_both(string name)
    {
        var lost = Pairs(name)
            .SelectMany(static pair => Facts().Matches(pair.Standard).Select(fact => fact.Value).Where(fact => !pair.Plain.Contains(fact, StringComparison.Ordinal)).Select(fact => $"{pair.Member} lacks {fact}: {pair.Plain}"))
            .ToArray();

        Assert.True(lost.Length == 0, string.Join('\n', lost));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Words_of_the_office_are_explained_or_replaced(string name)
    {
        var hard = Pairs(name).Where(pair => !Usual.Contains($"{name}.{pair.Member}") && Hard(pair.Plain) is not null).Select(static pair => $"{pair.Member}: {Hard(pair.Plain)} in {pair.Plain}").ToArray();

        Assert.True(hard.Length == 0, string.Join('\n', hard));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Sentences_are_short(string name)
    {
        var parts = Pairs(name)
            .Where(pair => !Usual.Contains($"{name}.{pair.Member}") && pair.Plain != pair.Standard)
            .SelectMany(static pair => Bracketed().Replace(pair.Plain, "").Split(['。', '\n', '：', '・', '／'], StringSplitOptions.RemoveEmptyEntries).Select(part => (pair.Member, Part: part)))
            .ToArray();

        var none = parts.Where(static part => part.Part.Length > 38 || DoubleNegation().IsMatch(part.Part)).Select(static part => $"{part.Member} ({part.Part.Length}): {part.Part}").ToArray();
        Assert.True(none.Length == 0, string.Join('\n', none));
    }

    /// <summary>A name that says nothing any more goes from the list.</summary>
    [Fact]
    public void What_stays_in_the_usual_words_is_the_same_in_both()
    {
        var members = Types.SelectMany(static type => Pairs(type.Name).Select(pair => (Name: $"{type.Name}.{pair.Member}", pair.Standard, pair.Plain))).ToLookup(static pair => pair.Name, StringComparer.Ordinal);

        Assert.All(Usual, name => Assert.All(members[name].ToArray() is { Length: > 0 } found ? found : throw new InvalidOperationException($"{name} is not there."), static pair => Assert.Equal(pair.Standard, pair.Plain)));
    }

    [Theory]
    [InlineData("議題を出してください。", "議題")]
    [InlineData("6月10日が締切です。", "締切")]
    [InlineData("話し合うこと（議題・ぎだい）を出してください。", null)]
    public void A_word_of_the_office_is_found(string sentence, string? word) => Assert.Equal(word, Hard(sentence));

    private static string? Hard(string sentence) =>
        Replaced.FirstOrDefault(word => sentence.Contains(word, StringComparison.Ordinal))
        ?? Kept.FirstOrDefault(word => sentence.Contains(word.Key, StringComparison.Ordinal) && !word.Value.Split('|').Any(reading => sentence.Contains(reading, StringComparison.Ordinal))).Key;

    /// <summary>Every sentence of a wording in both readings; what functions say is asked with arguments that can be found again.</summary>
    private static List<(string Member, string Standard, string Plain)> Pairs(string name)
    {
        var type = Types.Single(each => each.Name == name);
        var (standard, plain) = (type.GetProperty("Standard")!.GetValue(null)!, type.GetProperty("Plain")!.GetValue(null)!);
        return
        [
            .. type.GetProperties().Where(static property => property.GetMethod is { IsStatic: false }).SelectMany(property =>
            {
                var (usual, easy) = (Said(property.GetValue(standard)).ToArray(), Said(property.GetValue(plain)).ToArray());
                Assert.True(usual.Length == easy.Length, $"{name}.{property.Name} has {usual.Length} and {easy.Length} sentences.");
                return usual.Zip(easy, (one, other) => (property.Name, one, other));
            }),
        ];
    }

    private static IEnumerable<string> Said(object? words) => words switch
    {
        null => [],
        string text => [text],
        Delegate function => Answers(function),
        IDictionary map => map.Keys.Cast<string>().Order(StringComparer.Ordinal).Select(key => (string)map[key]!),
        IEnumerable list => list.Cast<object?>().SelectMany(Said),
        // The word is what is typed, and is not shown.
        CareSystem.Cards.Forums.HelpTopic topic => [topic.Title, topic.Text],
        // The words of a part are looked at by themselves.
        _ when Types.Contains(words.GetType()) => [],
        _ => throw new InvalidOperationException($"No rule for {words.GetType()}."),
    };

    private static IEnumerable<string> Answers(Delegate function)
    {
        IEnumerable<object?[]> calls = [[]];
        foreach (var (parameter, place) in function.Method.GetParameters().Where(static parameter => parameter.ParameterType.Name != "<>c").Select(static (parameter, place) => (parameter, place)))
        {
            calls = calls.SelectMany(call => Samples(parameter.ParameterType, place).Select(sample => (object?[])[.. call, sample])).ToArray();
        }

        return calls.Select(call => (string)function.DynamicInvoke(call)!);
    }

    private static IEnumerable<object?> Samples(Type type, int place) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var text when text == typeof(string) => [$"〔{place}〕"],
        var number when number == typeof(int) => [7001 + place],
        var mean when mean == typeof(double) => [2.5],
        var flag when flag == typeof(bool) => [true, false],
        { IsEnum: true } choice => Enum.GetValues(choice).Cast<object?>(),
        var list when list == typeof(IReadOnlyList<string>) => [new[] { "〔い〕", "〔ろ〕" }],
        var list when list == typeof(IReadOnlyList<int>) => [new[] { 8001, 8002, 8003, 8004 }],
        var other => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No sample of {other}.")),
    };

    [GeneratedRegex(@"〔.+?〕|「[^」〔]+」|[0-9][0-9,.]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Facts();

    [GeneratedRegex("（[^）]*）|〔.+?〕", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex("な(?:い|く)(?:わけ|こと)?(?:では|は|とは)(?:ない|ありません)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DoubleNegation();
}
