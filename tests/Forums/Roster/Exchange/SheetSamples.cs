using CareSystem.Bot.Documents;
using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Forums.Roster.Exchange;
using CareSystem.Bot.Shared;
using CsCheck;
using Xunit;

namespace CareSystem.Tests.Forums.Roster.Exchange;

/// <summary>Rosters as tables, and any roster there can be.</summary>
internal static class SheetSamples
{
    public static readonly RosterSheetNames Names = new RosterSheetReplies().Names;

    private static readonly CsvFiles Files = new();

    private static readonly string[] Hostile =
    [
        "=1+1", "+", "-5", "@x", "＝", "'", "''", "\"", ",", "\t", "\r\n", "0312345678", "2026-04-01", "髙橋", "ﾀﾅｶ", "ｶﾞ", "𠮷", "👨‍👩‍👧", "\u3000", "佐藤", "<at>", "*太字*", "~", "\uFEFF", "e\u0301",
    ];

    private static readonly Gen<string> Text = One(Hostile).Array[0, 5].Select(string.Concat);

    private static readonly Gen<PersonDetails> Details = Gen.Select(
        Text,
        One("", "たなか", "ﾀﾅｶ ｹﾝ", "ヴァ ー・ん"),
        One("", "a@example.jp", "+x=y@example.lg.jp", "-a@b.jp"),
        One("", "03-1234-5678", "0312345678", "+81 3 1234", "(03)1234内線5", "12-34"),
        Gen.Enum<ReachBy>(),
        Text,
        static (name, reading, email, telephone, reach, note) => new ParticipantDraft($"{TextLimits.Cut(name, 30)}名", reading, "", "", email, telephone, reach.ToString(), TextLimits.Cut(note, 90), "").Details(new FieldChecks()));

    /// <summary>Any roster: people of four, in seats with any history, under names that nobody would give.</summary>
    public static readonly Gen<RosterBook> Any = Gen.Select(
        Details.Array[SeatHistories.People.Length],
        Text.Array[1, 3],
        SeatHistories.AnySeats,
        Gen.Enum<MemberRole>().Array[SeatHistories.People.Length],
        Gen.Int[0, 2].Array[8],
        static (details, names, seats, roles, places) =>
        {
            Organization[] organizations = [.. names.Index().Select(static each => new Organization(new OrganizationId($"o{each.Index}"), Cleaned($"{each.Item}所{each.Index}"), 1))];
            return new RosterBook(
                new Stored<RosterHead>(new RosterHead(3, 9), "etag"),
                organizations,
                [.. seats.Index().Select(each => new MemberSeat(new SeatId($"s{each.Index}"), organizations[places[4 + each.Index] % organizations.Length].Id, Happened(each.Index, each.Item), 2))],
                [.. SeatHistories.People.Index().Select(each => new Participant(each.Item, null, places[each.Index] == 2 ? null : organizations[places[each.Index] % organizations.Length].Id, roles[each.Index], details[each.Index], each.Index + 1, 4))]);
        });

    public static byte[] Written(RosterBook book, IReadOnlyList<Stored<Member>>? members = null) => Files.Write(new RosterSheet(book, members ?? [], Names).Rows());

    public static IReadOnlyList<CsvRow> Read(byte[] content) => Assert.IsType<CsvReading.Read>(Files.Read(content)).Rows;

    public static RosterPlan Plan(RosterBook book, IReadOnlyList<CsvRow> rows, IReadOnlyList<Stored<Member>>? members = null, DateOnly? today = null)
    {
        var ids = new CountedIds();
        return RosterSheetReader.Plan(rows, new RosterState(book, members ?? [], []), Names, today ?? RosterSamples.Today, () => $"n{ids.Next(6)}");
    }

    /// <summary>The table with cells changed: each by its row (2 = the first below the headings), column and new text.</summary>
    public static IReadOnlyList<CsvRow> Changed(RosterBook book, IReadOnlyList<Stored<Member>>? members, params (int Row, string Column, string Text)[] changes)
    {
        var table = Read(Written(book, members)).Select(static row => row.Cells.ToArray()).ToList();
        foreach (var (row, column, text) in changes)
        {
            while (table.Count < row)
            {
                table.Add([.. SheetColumns.All.Select(static _ => "")]);
            }

            table[row - 1][SheetColumns.All.Index().Single(each => each.Item == column).Index] = text;
        }

        return [.. table.Index().Select(static each => new CsvRow(each.Index + 1, each.Item))];
    }

    /// <summary>Everything a roster keeps, without its generation.</summary>
    public static IReadOnlyList<object> Kept(RosterBook book) => [.. RosterEdit.Rows(book).OrderBy(static row => row.ToString(), StringComparer.Ordinal)];

    private static Gen<string> One(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static string Cleaned(string text) => new FieldChecks().Text("", text, 60, required: true).ReplaceLineEndings(" ");

    private static SeatHistory Happened(int number, SeatEvent[] events) =>
        events.Aggregate(SeatHistories.Begin(number), static (seat, one) => SeatHistories.Apply(seat, one) ?? seat);
}
