using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Teams.Files;

/// <summary>A file that a person may have: Teams asks whether it may be put into their OneDrive, and only then is it made.</summary>
/// <param name="Kind">Who makes it: the versioned literal of <c>Routes.OnFileOffer</c>.</param>
/// <param name="Name">What the file will be called, with its ending.</param>
/// <param name="Description">What it is, in a sentence.</param>
/// <param name="Size">In bytes, as far as is known now.</param>
internal sealed record FileOffer(string Kind, ForumId Forum, string Name, string Description, int Size);

/// <summary>A person has allowed a file that was offered.</summary>
/// <param name="Upload">Where its content goes.</param>
/// <param name="Place">Where it will be found afterwards.</param>
internal sealed record FileConsent(FileAddress Upload, StoredFile Place);

/// <summary>A file in a person's OneDrive, as Teams shows it.</summary>
/// <param name="Link">The file's own address, for people who have a right to it.</param>
internal sealed record StoredFile(string Name, string Link, string UniqueId, string Type);
