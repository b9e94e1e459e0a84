using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using CareSystem.Bot.Storage.Keys;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>
/// The rows <c>roster:-</c> (which generation counts) and <c>roster:{generation:D6}:…</c>. One range holds all of it, the head first,
/// so a roster of 300 people is read in one round of two requests.
/// </summary>
internal sealed class RosterBookTable(ForumPartitions partitions, ProtectedText texts) : IRosterBooks
{
    public const string HeadKey = Prefix + "-";
    private const string Prefix = "roster:";

    private readonly OrganizationMap organizations = new(texts);
    private readonly PersonMap people = new(texts);

    public static void Register(IServiceCollection services)
    {
        services.AddRowMap(HeadMap.Instance);
        services.AddRowMap(SeatMap.Instance);
        services.AddRowMap(KindMap.Instance);
        services.AddRowMap(AppointmentMap.Instance);
        services.AddSingleton<IRowWriter>(static provider => new OrganizationMap(provider.GetRequiredService<ProtectedText>()));
        services.AddSingleton<IRowWriter>(static provider => new PersonMap(provider.GetRequiredService<ProtectedText>()));
        services.AddSingleton<IRosterBooks, RosterBookTable>();
    }

    /// <summary>Every row of a generation begins like this.</summary>
    public static string PrefixOf(int generation) => Key(generation, "");

    public static string KeyOf(int generation, OrganizationId organization) => Key(generation, $"organization:{organization}");

    public static string KeyOf(int generation, RosterPersonId person) => Key(generation, $"person:{person}");

    public static string KeyOf(int generation, SeatId seat) => Key(generation, $"seat:{seat}");

    public static string KeyOf(int generation, SeatKind kind) => Key(generation, $"kind:{kind.Seat}:{JapaneseTime.Iso(kind.From)}");

    public static string KeyOf(int generation, Appointment one) =>
        Key(generation, $"term:{one.Seat}:{JapaneseTime.Iso(one.From)}:{(one.Part == SeatPart.Holder ? "holder" : "proxy")}:{one.Person}");

    public async Task<RosterBook> FindAsync(ForumId forum, CancellationToken cancellation)
    {
        var entities = await partitions.RangeAsync(forum, KeyRange.Of(Prefix), static entity => entity, int.MaxValue, cancellation);
        if (entities.Count == 0 || entities[0].RowKey != HeadKey)
        {
            return RosterBook.Empty;
        }

        var head = new Stored<RosterHead>(HeadMap.Instance.Read(entities[0]), entities[0].ETag.ToString());
        var counted = PrefixOf(head.Value.Generation);
        var rows = entities.Where(entity => entity.RowKey.StartsWith(counted, StringComparison.Ordinal)).Select(Read).ToArray();
        var kinds = rows.OfType<SeatKind>().ToLookup(static kind => kind.Seat);
        var appointments = rows.OfType<Appointment>().ToLookup(static one => one.Seat);
        return new RosterBook(
            head,
            [.. rows.OfType<Organization>()],
            [.. rows.OfType<SeatRow>().Select(seat => new MemberSeat(seat.Id, seat.Organization, new SeatHistory(seat.Id, [.. kinds[seat.Id]], [.. appointments[seat.Id]]), seat.Revision))],
            [.. rows.OfType<Participant>()]);
    }

    private static string Key(int generation, string rest) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{generation:D6}:{rest}");

    private object Read(TableEntity entity) => entity.RowKey.Split(':')[2] switch
    {
        "organization" => organizations.Read(entity).Value,
        "person" => people.Read(entity).Value,
        "seat" => SeatMap.Instance.Read(entity).Value,
        "kind" => KindMap.Instance.Read(entity).Value,
        "term" => AppointmentMap.Instance.Read(entity).Value,
        var other => throw new InvalidOperationException($"No row of a roster is called {other}."),
    };

    private static int Generation(TableEntity entity) => int.Parse(entity.RowKey.Split(':')[1], CultureInfo.InvariantCulture);

    private static string Part(TableEntity entity, int part) => entity.RowKey.Split(':')[part];

    private static DateOnly Day(TableEntity entity, int part) =>
        JapaneseTime.ParseIso(Part(entity, part)) ?? throw new InvalidOperationException($"Row {entity.RowKey} names no day.");

    private sealed class HeadMap : RowMap<RosterHead>
    {
        public static readonly HeadMap Instance = new();

        public override string KeyOf(RosterHead row) => HeadKey;

        public override void Write(RosterHead row, TableEntity entity)
        {
            entity["Generation"] = row.Generation;
            entity["Revision"] = row.Revision;
        }

        public override RosterHead Read(TableEntity entity) => new(entity.Number("Generation"), entity.Number("Revision"));
    }

    /// <summary>What an organisation says of itself names people and their numbers: sealed as well.</summary>
    private sealed class OrganizationMap(ProtectedText texts) : RowMap<RosterRow<Organization>>
    {
        private readonly SealedColumn<OrganizationProfile> profiles = new("Profile", RosterSealed.Default, texts);

        public override string KeyOf(RosterRow<Organization> row) => RosterBookTable.KeyOf(row.Generation, row.Value.Id);

        public override void Write(RosterRow<Organization> row, TableEntity entity)
        {
            entity["Name"] = row.Value.Name;
            entity["Type"] = row.Value.Type.ToString();
            entity["Area"] = row.Value.Area.Length == 0 ? null : row.Value.Area;
            entity["Former"] = row.Value.Former.Count == 0 ? null : JsonSerializer.Serialize(row.Value.Former, RosterKept.Wire.IReadOnlyListFormerName);
            entity["Revision"] = row.Value.Revision;
            profiles.Write(entity, row.Value.Profile);
        }

        public override RosterRow<Organization> Read(TableEntity entity) => new(
            Generation(entity),
            new Organization(new OrganizationId(Part(entity, 3)), entity.Text("Name"), entity.Number("Revision"))
            {
                Type = entity.Choice<OrganizationType>("Type"),
                Area = entity.Text("Area"),
                Former = entity.TextOrNull("Former") is { } former ? KeptJson.Read(former, RosterKept.Wire.IReadOnlyListFormerName) : [],
                Profile = profiles.Read(entity) ?? OrganizationProfile.Empty,
            });
    }

    private sealed class SeatMap : RowMap<RosterRow<SeatRow>>
    {
        public static readonly SeatMap Instance = new();

        public override string KeyOf(RosterRow<SeatRow> row) => RosterBookTable.KeyOf(row.Generation, row.Value.Id);

        public override void Write(RosterRow<SeatRow> row, TableEntity entity)
        {
            entity["Organization"] = row.Value.Organization.Value;
            entity["Revision"] = row.Value.Revision;
        }

        public override RosterRow<SeatRow> Read(TableEntity entity) => new(
            Generation(entity), new SeatRow(new SeatId(Part(entity, 3)), new OrganizationId(entity.Text("Organization")), entity.Number("Revision")));
    }

    private sealed class KindMap : RowMap<RosterRow<SeatKind>>
    {
        public static readonly KindMap Instance = new();

        public override string KeyOf(RosterRow<SeatKind> row) => RosterBookTable.KeyOf(row.Generation, row.Value);

        public override void Write(RosterRow<SeatKind> row, TableEntity entity) => entity["Kind"] = row.Value.Kind.ToString();

        public override RosterRow<SeatKind> Read(TableEntity entity) => new(
            Generation(entity), new SeatKind(new SeatId(Part(entity, 3)), Day(entity, 4), entity.Choice("Kind", ParticipantKind.Other)));
    }

    private sealed class AppointmentMap : RowMap<RosterRow<Appointment>>
    {
        public static readonly AppointmentMap Instance = new();

        public override string KeyOf(RosterRow<Appointment> row) => RosterBookTable.KeyOf(row.Generation, row.Value);

        public override void Write(RosterRow<Appointment> row, TableEntity entity) => entity["To"] = row.Value.To is { } to ? JapaneseTime.Iso(to) : null;

        public override RosterRow<Appointment> Read(TableEntity entity) => new(
            Generation(entity),
            new Appointment(
                new SeatId(Part(entity, 3)),
                new RosterPersonId(Part(entity, 6)),
                Part(entity, 5) == "holder" ? SeatPart.Holder : SeatPart.Proxy,
                Day(entity, 4),
                JapaneseTime.ParseIso(entity.TextOrNull("To"))));
    }

    /// <summary>What is personal stands in one sealed column: see <see cref="PersonDetails"/>.</summary>
    private sealed class PersonMap(ProtectedText texts) : RowMap<RosterRow<Participant>>
    {
        private readonly SealedColumn<PersonDetails> details = new("Details", RosterSealed.Default, texts);

        public override string KeyOf(RosterRow<Participant> row) => RosterBookTable.KeyOf(row.Generation, row.Value.Id);

        public override void Write(RosterRow<Participant> row, TableEntity entity)
        {
            entity["Teams"] = row.Value.Teams?.Value;
            entity["Organization"] = row.Value.Organization?.Value;
            entity["Role"] = row.Value.Role.ToString();
            entity["Order"] = row.Value.Order;
            entity["Revision"] = row.Value.Revision;
            details.Write(entity, row.Value.Details);
        }

        public override RosterRow<Participant> Read(TableEntity entity) => new(
            Generation(entity),
            new Participant(
                new RosterPersonId(Part(entity, 3)),
                PersonId.Parse(entity.TextOrNull("Teams")),
                OrganizationId.Parse(entity.TextOrNull("Organization")),
                entity.Choice("Role", MemberRole.Observer),
                details.Read(entity) ?? throw new InvalidOperationException($"Row {entity.RowKey} has no details."),
                entity.Number("Order"),
                entity.Number("Revision")));
    }
}
