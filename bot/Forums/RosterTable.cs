using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using CareSystem.Bot.Forums.Lifecycle;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Forums.Roster.Exchange;
using CareSystem.Bot.Forums.Settings;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Forums;

/// <summary>
/// The rows <c>member-forum</c> and <c>member:{person}</c>. The forum's own lies right before those of its members in the order of keys, so
/// that who asks, and in which forum, is one request.
/// </summary>
internal sealed class RosterTable(ForumPartitions partitions, TimeProvider time) : IForums, IRoster
{
    public const string ForumKey = "member-forum";
    private const string MemberPrefix = "member:";

    public static string MemberKey(PersonId person) => MemberPrefix + person;

    public static void Register(IServiceCollection services)
    {
        services.AddRowMap(ForumMap.Instance);
        services.AddRowMap(MemberMap.Instance);
        services.AddSingleton<RosterTable>();
        services.AddSingleton<IForums>(static provider => provider.GetRequiredService<RosterTable>());
        services.AddSingleton<IRoster>(static provider => provider.GetRequiredService<RosterTable>());
    }

    /// <summary>Whoever reads a forum writes for it: from here on in its notation.</summary>
    public async Task<Stored<Forum>?> FindAsync(ForumId forum, CancellationToken cancellation)
    {
        var found = await partitions.GetAsync(forum, ForumKey, ForumMap.Instance, cancellation);
        found?.Value.Settings.Notation.Use();
        return found;
    }

    public async Task<IReadOnlyList<Stored<Member>>> MembersAsync(ForumId forum, CancellationToken cancellation)
    {
        var found = FindAsync(forum, cancellation);
        var rows = partitions.RangeAsync(forum, KeyRange.Of(MemberPrefix), MemberMap.Instance, cancellation);
        await Task.WhenAll(found, rows);
        var rights = await RightsAsync((await found)?.Value, cancellation);
        return rights.Count == 0 ? await rows : [.. (await rows).Select(row => new Stored<Member>(WithRights(row.Value, rights), row.ETag))];
    }

    public Task<Stored<Member>?> MemberAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        partitions.GetAsync(forum, MemberKey(person), MemberMap.Instance, cancellation);

    async Task<(ForumSummary Forum, Caller Caller)?> IRoster.FindAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        await VisibleAsync(forum, person, cancellation) is var (found, member) ? (found.Summary, member.AsCaller(Today)) : null;

    public async Task<ForumSummary?> SummaryAsync(ForumId forum, CancellationToken cancellation) =>
        (await FindAsync(forum, cancellation))?.Value.Summary;

    public async Task<(ForumSummary Forum, ChatPartner Partner)?> FindPartnerAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        await VisibleAsync(forum, person, cancellation) is var (found, member) ? (found.Summary, new ChatPartner(member.ChannelUserId, member.Name)) : null;

    public async Task<IReadOnlyList<PersonId>> OfRoleAsync(ForumId forum, MemberRole role, CancellationToken cancellation) =>
        [.. (await PageAsync(forum, null, int.MaxValue, cancellation)).Where(entry => entry.Role == role).Select(static entry => entry.Person)];

    public async Task<IReadOnlyList<RosterEntry>> PageAsync(ForumId forum, PersonId? after, int size, CancellationToken cancellation)
    {
        // '!' sorts right behind the last person, before any other key.
        var range = after is { } last ? KeyRange.OfAfter(MemberPrefix, last.Value + '!') : KeyRange.Of(MemberPrefix);
        var found = FindAsync(forum, cancellation);
        var rows = partitions.RangeAsync(forum, range, MemberMap.Instance.Read, size, cancellation);
        await Task.WhenAll(found, rows);
        var generation = (await found)?.Value.RosterGeneration ?? 0;
        var rights = await RightsAsync((await found)?.Value, cancellation);
        return [.. (await rows).Select(member => WithRights(member, rights)).Where(member => member.Generation <= generation).Select(member => new RosterEntry(member.Person, member.Name, member.Email, member.ChannelUserId, member.RoleOn(Today)) { Personal = member.Personal, IsGuest = member.IsGuest })];
    }

    private DateOnly Today => JapaneseTime.DateOf(time.GetUtcNow());

    private async Task<(Forum Forum, Member Member)?> VisibleAsync(ForumId forum, PersonId person, CancellationToken cancellation)
    {
        if (forum.Value is not { Length: > 0 })
        {
            return null;
        }

        var (summary, member) = await partitions.PairAsync(forum, (ForumKey, ForumMap.Instance), (MemberKey(person), MemberMap.Instance), cancellation);
        summary?.Value.Settings.Notation.Use();

        // A team from which the bot hears nothing: who has left it since is not known, so nobody counts as there.
        if (summary is not { Value.Presence.IsAway: false } || member is null || member.Value.Generation > summary.Value.RosterGeneration)
        {
            return null;
        }

        Notation.Use(member.Value.Personal.Reading, person);
        return (summary.Value, await WithRightsAsync(summary.Value, member.Value, cancellation));
    }

    /// <summary>
    /// Rights change with the roster of seats, in the very transaction that turns it: the forum's row says that the members' rows are behind,
    /// and what they will say is read beside them. So nobody has for a moment what the new roster does not give them, however many
    /// rows have to follow and whenever the process that brings them up to date dies.
    /// </summary>
    private async Task<Member> WithRightsAsync(Forum forum, Member member, CancellationToken cancellation) =>
        forum.Follows is { } generation && member.Followed < generation
            && await partitions.GetAsync(forum.Id, RosterGenerationsTable.RightsKey(generation, member.Person), RosterGenerationsTable.RightsMap.Instance, cancellation) is { } rights
            ? rights.Value.Of(member)
            : member;

    private async Task<IReadOnlyDictionary<PersonId, MemberRights>> RightsAsync(Forum? forum, CancellationToken cancellation) => forum?.Follows is { } generation
        ? (await partitions.RangeAsync(forum.Id, KeyRange.Of(RosterGenerationsTable.RightsPrefix(generation)), RosterGenerationsTable.RightsMap.Instance.Read, int.MaxValue, cancellation))
            .ToDictionary(static rights => rights.Person)
        : NoRights;

    private static readonly IReadOnlyDictionary<PersonId, MemberRights> NoRights = new Dictionary<PersonId, MemberRights>();

    private static Member WithRights(Member member, IReadOnlyDictionary<PersonId, MemberRights> rights) =>
        rights.TryGetValue(member.Person, out var found) && member.Followed < found.Generation ? found.Of(member) : member;

    private sealed class ForumMap : RowMap<Forum>
    {
        public static readonly ForumMap Instance = new();

        public override string KeyOf(Forum row) => ForumKey;

        public override void Write(Forum row, TableEntity entity)
        {
            entity["Name"] = row.Name;
            entity["Layer"] = row.Layer.ToString();
            entity["Tenant"] = row.Tenant.Value;
            entity["Channel"] = row.Channel.Value;
            entity["InstalledBy"] = row.InstalledBy?.Value;
            entity["RosterGeneration"] = row.RosterGeneration;
            entity["CreatedAt"] = row.CreatedAt;
            entity["Follows"] = row.Follows;
            entity["Team"] = row.Team.Value;
            entity["NamedAt"] = FactColumns.Instant(row.Presence.NamedAt);
            FactColumns.Write(entity, "Removed", row.Presence.Removed);
            FactColumns.Write(entity, "Archived", row.Presence.Archived);
            FactColumns.Write(entity, "Deleted", row.Presence.Deleted);
            FactColumns.Write(entity, "Gone", row.Presence.Gone);
            entity["Settings"] = row.Settings.Values.Count == 0 ? null : JsonSerializer.Serialize(row.Settings.Values, SettingsKept.Wire.Values);
        }

        public override Forum Read(TableEntity entity) => new(
            new ForumId(entity.PartitionKey),
            entity.Text("Name"),
            entity.Choice<ForumLayer>("Layer"),
            new TenantId(entity.Text("Tenant")),
            new ConversationId(entity.Text("Channel")),
            PersonId.Parse(entity.TextOrNull("InstalledBy")),
            entity.Number("RosterGeneration"),
            entity.Instant("CreatedAt"))
        {
            Follows = entity.NumberOrNull("Follows"),
            Team = new ConversationId(entity.TextOrNull("Team") ?? entity.Text("Channel")),
            Presence = new ForumPresence(
                FactColumns.Read(entity, "Removed"),
                FactColumns.Read(entity, "Archived"),
                FactColumns.Read(entity, "Deleted"),
                FactColumns.Read(entity, "Gone"),
                entity.Instant("NamedAt")),
            Settings = entity.TextOrNull("Settings") is { } settings ? SettingValues.Read(KeptJson.Read(settings, SettingsKept.Wire.Values)) : ForumSettings.Default,
        };
    }

    private sealed class MemberMap : RowMap<Member>
    {
        public static readonly MemberMap Instance = new();

        public override string KeyOf(Member row) => MemberKey(row.Person);

        public override void Write(Member row, TableEntity entity)
        {
            entity["ChannelUserId"] = row.ChannelUserId;
            entity["Name"] = row.Name;
            entity["Email"] = row.Email;
            entity["Role"] = row.Role.ToString();
            entity["Kind"] = row.Kind.ToString();
            entity["Organisation"] = row.Organisation;
            entity["IsGuest"] = row.IsGuest;
            entity["Generation"] = row.Generation;
            entity["JoinedAt"] = row.JoinedAt;
            entity["Followed"] = row.Followed;
            entity["Reach"] = row.Personal.Revision == 0 ? null : row.Personal.Reach.ToString();
            entity["QuietFrom"] = row.Personal.Quiet is { } begin ? OwnFields.Text(begin.From) : null;
            entity["QuietTo"] = row.Personal.Quiet is { } end ? OwnFields.Text(end.To) : null;
            entity["Reading"] = row.Personal.Reading == Reading.Standard ? null : row.Personal.Reading.ToString();
            entity["PersonalRevision"] = row.Personal.Revision == 0 ? null : row.Personal.Revision;
            entity["Terms"] = row.Terms is { } terms ? JsonSerializer.Serialize(terms, RosterKept.Wire.IReadOnlyListMemberTerm) : null;
        }

        public override Member Read(TableEntity entity) => new(
            new ForumId(entity.PartitionKey),
            new PersonId(entity.RowKey[MemberPrefix.Length..]),
            entity.Text("ChannelUserId"),
            entity.Text("Name"),
            entity.TextOrNull("Email"),
            entity.Choice("Role", MemberRole.Observer),
            entity.Choice("Kind", ParticipantKind.Other),
            entity.Text("Organisation"),
            entity.Flag("IsGuest"),
            entity.Number("Generation"),
            entity.Instant("JoinedAt"))
        {
            Followed = entity.Number("Followed"),
            Terms = entity.TextOrNull("Terms") is { } terms ? KeptJson.Read(terms, RosterKept.Wire.IReadOnlyListMemberTerm) : null,
            Personal = entity.Number("PersonalRevision") is > 0 and var revision
                ? new PersonalSettings(entity.Choice<Reach>("Reach"), Quiet(entity.TextOrNull("QuietFrom"), entity.TextOrNull("QuietTo")), revision)
                {
                    Reading = entity.Choice("Reading", Reading.Standard),
                }
                : PersonalSettings.Default,
        };

        private static PersonalHours? Quiet(string? from, string? to) =>
            TimeOnly.TryParseExact(from, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var begin)
            && TimeOnly.TryParseExact(to, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end)
                ? new PersonalHours(begin, end)
                : null;
    }
}
