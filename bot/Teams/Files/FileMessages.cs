using System.Text.Json;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Schema;
using CareSystem.Bot.Teams.Turns;

namespace CareSystem.Bot.Teams.Files;

/// <summary>The cards of files, which only Teams itself can draw, and what comes back from them.</summary>
internal static class FileMessages
{
    public const string KindMember = "kind";

    private const string Consent = "application/vnd.microsoft.teams.card.file.consent";
    private const string Info = "application/vnd.microsoft.teams.card.file.info";
    private const string Download = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>Asks the person whether the file may be put into their OneDrive.</summary>
    public static OutgoingMessage Of(FileOffer offer) => Messages.Of(Consent, offer.Name, null, json =>
    {
        json.WriteString("description", offer.Description);
        json.WriteNumber("sizeInBytes", offer.Size);
        foreach (var context in (string[])["acceptContext", "declineContext"])
        {
            json.WriteStartObject(context);
            json.WriteString(KindMember, offer.Kind);
            json.WriteString("forum", offer.Forum.Value);
            json.WriteEndObject();
        }
    });

    /// <summary>The file, to be opened where it is.</summary>
    public static OutgoingMessage Of(StoredFile file) => Messages.Of(Info, file.Name, file.Link, json =>
    {
        json.WriteString("uniqueId", file.UniqueId);
        json.WriteString("fileType", file.Type);
    });

    /// <summary>The files that came with a message.</summary>
    public static IReadOnlyList<ReceivedFile> In(Activity activity) =>
    [
        .. (activity.Attachments ?? [])
            .Where(static one => string.Equals(one.ContentType, Download, StringComparison.OrdinalIgnoreCase))
            .Select(static one => new ReceivedFile(one.Name ?? "", new FileAddress(one.Content is { ValueKind: JsonValueKind.Object } content ? content.Text("downloadUrl") ?? "" : ""))),
    ];

    /// <returns>Null where it does not say where the file goes.</returns>
    public static FileConsent? ConsentIn(JsonElement value) =>
        value.TryGetProperty("uploadInfo", out var info) && info.ValueKind == JsonValueKind.Object && info.Text("uploadUrl") is { Length: > 0 } upload
            ? new FileConsent(
                new FileAddress(upload), new StoredFile(info.Text("name") ?? "", info.Text("contentUrl") ?? "", info.Text("uniqueId") ?? "", info.Text("fileType") ?? ""))
            : null;
}
