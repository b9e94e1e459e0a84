namespace CareSystem.Load.Floor;

/// <summary>What the floor is told when it starts.</summary>
internal sealed class FloorSettings
{
    public const string Section = "Floor";

    /// <summary>Where the issuer of the tokens tells about itself.</summary>
    public string Metadata { get; set; } = "";

    public string Audience { get; set; } = "";

    /// <summary>A reply of the service to the same activity, byte for byte.</summary>
    public string ReplyFile { get; set; } = "";

    /// <summary>The account; null where nothing is kept.</summary>
    public string? Storage { get; set; }

    /// <summary>Of its tables and its queue.</summary>
    public string Prefix { get; set; } = "";

    public Dictionary<string, string?> ToConfiguration() => new(StringComparer.Ordinal)
    {
        [$"{Section}:{nameof(Metadata)}"] = Metadata,
        [$"{Section}:{nameof(Audience)}"] = Audience,
        [$"{Section}:{nameof(ReplyFile)}"] = ReplyFile,
        [$"{Section}:{nameof(Storage)}"] = Storage,
        [$"{Section}:{nameof(Prefix)}"] = Prefix,
    };
}
