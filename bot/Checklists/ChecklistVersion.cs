namespace CareSystem.Bot.Checklists;

/// <summary>A version of the checklist: which items it asks, in their order. Their words are the cards' business.</summary>
/// <param name="ShortForm">The items of the five-minute form.</param>
internal sealed record ChecklistVersion(string Name, IReadOnlyList<string> Items, IReadOnlyList<string> ShortForm)
{
    /// <summary>The checklist in our own wording (domain.md §3.1).</summary>
    public static readonly ChecklistVersion V1 = new(
        "v1",
        [
            "MED-01", "MED-02", "MED-03", "MED-04", "MED-05",
            "WEL-01", "WEL-02", "WEL-03", "WEL-04", "WEL-05",
            "HOU-01", "HOU-02", "HOU-03", "HOU-04",
            "SOC-01", "SOC-02", "SOC-03", "SOC-04",
            "MUT-01", "MUT-02", "MUT-03", "MUT-04",
            "EDU-01", "EDU-02", "EDU-03",
            "OPS-01", "OPS-02", "OPS-03", "OPS-04", "OPS-05", "OPS-06", "OPS-07", "OPS-08",
        ],
        ["MED-03", "WEL-01", "HOU-02", "SOC-03", "MUT-02", "EDU-01", "OPS-01", "OPS-06"]);

    /// <summary>The version a new round asks.</summary>
    public static ChecklistVersion Current => V1;
}
