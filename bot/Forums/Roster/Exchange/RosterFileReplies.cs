using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>The words and cards around the files themselves.</summary>
internal sealed class RosterFileReplies(IIdSource ids)
{
    private readonly RosterExchangeWording wording = RosterExchangeWording.Standard;

    public AdaptiveCard Open(ForumSummary forum, int people) => new RosterExchangeCard(forum.Id.Value, ids.NextForm().Value, forum.Name, people, wording).ToCard();

    public AdaptiveCard Offered(ForumId forum) => new RosterImportEndCard(forum.Value, null, wording.OfferedTitle, [wording.OfferedText], wording).ToCard();

    /// <summary>The name of the file, and what Teams says of it when it asks.</summary>
    public (string Name, string Description) Offer(ForumSummary forum, DateTimeOffset now) =>
        (FileNames.Of(wording.FileName(forum.Name, JapaneseTime.Iso(JapaneseTime.DateOf(now))), ".csv"), wording.FileDescription(forum.Name));

    public string NotSent(FileNotSent refusal) => refusal.Why switch
    {
        FileTransfer.Gone => wording.NotSentGone,
        FileTransfer.HostNotAllowed => wording.HostNotAllowed,
        _ => wording.NotSent,
    };

    public string NotTaken(FileNotTaken refusal) => refusal switch
    {
        FileNotTaken.NotFetched { Why: FileTransfer.TooLarge } => wording.TooLarge(RosterUpload.Limit / 1000),
        FileNotTaken.NotFetched { Why: FileTransfer.Gone } => wording.NotFetchedGone,
        FileNotTaken.NotFetched { Why: FileTransfer.HostNotAllowed } => wording.HostNotAllowed,
        FileNotTaken.NotRead { Why: CsvReading.Workbook } => wording.IsWorkbook,
        FileNotTaken.NotRead { Why: CsvReading.NotText } => wording.NotText,
        FileNotTaken.NotRead { Why: CsvReading.Broken broken } => wording.Broken(broken.Row),
        _ => wording.NotFetched,
    };
}
