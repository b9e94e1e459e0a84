using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Meetings;

/// <summary>The rows <c>meeting:{id}</c>; ids begin with the time at which the meeting was made.</summary>
internal sealed class MeetingsTable(ForumPartitions partitions, TimeProvider time) : IMeetings, IUpcomingMeetings
{
    private const string Prefix = "meeting:";

    /// <summary>A year plan is made a year ahead at the most, and some weeks more.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(500);

    public static string KeyOf(MeetingId id) => Prefix + id;

    public static void Register(IServiceCollection services)
    {
        services.AddKeptRecords(RecordKind.Meetings, new KeptRows(Prefix, "Start") { SharedKind = Meeting.SharedKind });
        services.AddRowMap(Map.Instance);
        services.AddSingleton<MeetingsTable>();
        services.AddSingleton<IMeetings>(static provider => provider.GetRequiredService<MeetingsTable>());
        services.AddSingleton<IUpcomingMeetings>(static provider => provider.GetRequiredService<MeetingsTable>());
    }

    public Task<Stored<Meeting>?> FindAsync(ForumId forum, MeetingId id, CancellationToken cancellation) =>
        partitions.GetAsync(forum, KeyOf(id), Map.Instance, cancellation);

    public async Task<IReadOnlyList<Meeting>> AllAsync(ForumId forum, CancellationToken cancellation)
    {
        var range = KeyRange.OfAfter(Prefix, IdSourceExtensions.TimePrefix(time.GetUtcNow() - Horizon));
        var rows = await partitions.RangeAsync(forum, range, Map.Instance, cancellation);
        return [.. rows.Select(static row => row.Value).OrderBy(static meeting => meeting.Content.Start)];
    }

    public async Task<IReadOnlyList<UpcomingMeeting>> UpcomingAsync(ForumId forum, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return
        [
            .. (await AllAsync(forum, cancellation))
                .Where(meeting => meeting.Status == MeetingStatus.Scheduled && meeting.End > now)
                .Select(static meeting => new UpcomingMeeting(meeting.Id, meeting.Content.Name, meeting.Content.Start) 
                {
                    PromisedAt = meeting.PromisedAt,
                    IsFirstSent = meeting.Reminded.Contains(ReminderKind.DayBefore),
                    IsSecondSent = meeting.Reminded.Contains(ReminderKind.HourBefore),
                }),
        ];
    }

    private sealed class Map : RowMap<Meeting>
    {
        public static readonly Map Instance = new();

        public override string KeyOf(Meeting row) => MeetingsTable.KeyOf(row.Id);

        public override void Write(Meeting row, TableEntity entity)
        {
            entity["Name"] = row.Content.Name;
            entity["Start"] = row.Content.Start;
            entity["Minutes"] = (int)row.Content.Length.TotalMinutes;
            entity["Place"] = row.Content.Place;
            entity["Online"] = row.Content.Online;
            entity["Open"] = row.Content.Open.ToString();
            entity["Status"] = row.Status.ToString();
            entity["By"] = row.By.Value;
            entity["ByName"] = row.ByName;
            entity["At"] = row.At;
            entity["CalendarState"] = row.Calendar.State.ToString();
            entity["Organiser"] = row.Calendar.Organiser;
            entity["TransactionId"] = row.Calendar.TransactionId;
            entity["CalendarRevision"] = row.Calendar.Revision;
            entity["EventId"] = row.Calendar.EventId;
            entity["JoinUrl"] = row.Calendar.JoinUrl;
            entity["CalendarCode"] = row.Calendar.Code;
            entity["CalendarTries"] = row.Calendar.Tries;
            entity["CalendarNotBefore"] = row.Calendar.NotBefore == default ? null : row.Calendar.NotBefore;
            entity["WithoutEmail"] = row.Calendar.WithoutEmail;
            entity["Revision"] = row.Revision;
            entity["Reminded"] = row.Reminded.Count == 0 ? null : string.Join(',', row.Reminded);
            entity["PromisedAt"] = row.PromisedAt == row.At ? null : row.PromisedAt;
        }

        public override Meeting Read(TableEntity entity) => new(
            new MeetingId(entity.RowKey[Prefix.Length..]),
            new MeetingContent(
                entity.Text("Name"), entity.Instant("Start"), TimeSpan.FromMinutes(entity.Number("Minutes")), entity.Text("Place"), entity.Flag("Online"))
            {
                Open = entity.Choice<Disclosure>("Open"),
            },
            entity.Choice<MeetingStatus>("Status"),
            new PersonId(entity.Text("By")),
            entity.Text("ByName"),
            entity.Instant("At"),
            new MeetingCalendar(
                entity.Choice<CalendarState>("CalendarState"),
                entity.TextOrNull("Organiser"),
                entity.Text("TransactionId"),
                entity.Number("CalendarRevision"))
            {
                EventId = entity.TextOrNull("EventId"),
                JoinUrl = entity.TextOrNull("JoinUrl"),
                Code = entity.TextOrNull("CalendarCode"),
                Tries = entity.Number("CalendarTries"),
                NotBefore = entity.Instant("CalendarNotBefore"),
                WithoutEmail = entity.Number("WithoutEmail"),
            },
            entity.Number("Revision"))
        {
            PromisedAt = entity.InstantOrNull("PromisedAt") ?? entity.Instant("At"),
            Reminded = [.. entity.Text("Reminded").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ReminderKind>)],
        };
    }
}
