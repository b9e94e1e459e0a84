namespace CareSystem.Bot.Shared;

/// <summary>
/// Where the content of a file is fetched or put. Such an address is itself the right to do so (pre-signed): it lives as long as its turn,
/// and whoever writes it into a text or a log sees only that there was one.
/// </summary>
internal sealed class FileAddress(string address)
{
    public string Reveal() => address;

    public override string ToString() => "(file address)";
}

/// <summary>A file that somebody sent in their own chat with the bot.</summary>
internal sealed record ReceivedFile(string Name, FileAddress Address)
{
    /// <summary>How its name ends, in lower case and with the dot; empty = it has no ending.</summary>
    public string Extension => Name.LastIndexOf('.') is var at and > 0 ? Name[at..].Trim().ToLowerInvariant() : "";
}

/// <summary>What became of fetching or putting the content of a file.</summary>
internal abstract record FileTransfer
{
    internal sealed record Fetched(ReadOnlyMemory<byte> Content) : FileTransfer;

    internal sealed record Put : FileTransfer;

    /// <summary>None of the hosts on which Teams keeps files: nothing was sent there.</summary>
    internal sealed record HostNotAllowed : FileTransfer;

    internal sealed record TooLarge : FileTransfer;

    /// <summary>The address has expired, or was used before.</summary>
    internal sealed record Gone : FileTransfer;

    /// <summary>No answer, or none that could be used. It may have been done.</summary>
    internal sealed record Unreachable : FileTransfer;
}

/// <summary>Moves the content of files between a person's own storage and us. Implemented by <c>Teams</c>.</summary>
internal interface IFileTransfers
{
    /// <param name="limit">Bytes; of a longer file nothing is kept.</param>
    Task<FileTransfer> FetchAsync(FileAddress from, int limit, CancellationToken cancellation);

    Task<FileTransfer> PutAsync(FileAddress to, ReadOnlyMemory<byte> content, CancellationToken cancellation);
}

/// <summary>Names that OneDrive takes for a file.</summary>
internal static class FileNames
{
    private const int Longest = 80;

    /// <summary>The text with what may not stand in a name left out, and cut to a length that every system takes.</summary>
    /// <param name="extension">With its dot.</param>
    public static string Of(string text, string extension)
    {
        var kept = string.Concat(text.Select(static c => char.IsControl(c) || c is '"' or '*' or ':' or '<' or '>' or '?' or '/' or '\\' or '|' or '#' or '%' ? '_' : c)).Trim(' ', '.', '~');
        return TextLimits.Cut(kept, Longest) + extension;
    }
}
