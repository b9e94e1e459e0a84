namespace CareSystem.Tests.Teams.Access;

/// <summary>Compares what can be asked of the service with the table.</summary>
internal static class AccessCoverage
{
    /// <summary>What stands on one side only.</summary>
    public static IReadOnlyList<string> Faults(IEnumerable<string> verbs, IEnumerable<string> commands, IReadOnlyList<AccessRow> rows)
    {
        var (known, asked) = (verbs.ToHashSet(StringComparer.Ordinal), rows.OfType<VerbRow>().Select(static row => row.Name).ToHashSet(StringComparer.Ordinal));
        return
        [
            .. known.Except(asked).Order(StringComparer.Ordinal).Select(static verb => $"The verb {verb} has no row."),
            .. asked.Except(known).Order(StringComparer.Ordinal).Select(static verb => $"There is a row for {verb}, which nobody handles."),
            .. commands.Except(rows.OfType<CommandRow>().Select(static row => row.Name)).Order(StringComparer.Ordinal).Select(static word => $"The command {word} has no row."),
        ];
    }
}
