using System.Globalization;

namespace CareSystem.Bot.Goals;

/// <summary>Which way a value is to go.</summary>
internal enum GoalDirection
{
    Up,
    Down,
}

/// <summary>What is measured, from where and to where.</summary>
/// <param name="Name">What is counted or measured, as typed.</param>
/// <param name="Base">The value as it was; null = nobody knows.</param>
/// <param name="BaseSource">Where <paramref name="Base"/> is from; never empty where there is one.</param>
internal sealed record Indicator(string Name, string Unit, GoalDirection Direction, decimal? Base, string BaseSource, decimal Target)
{
    /// <summary>
    /// How much of the target a value reaches (domain.md §10, P9), in whole percent rounded down: 100 is said only where the target is reached.
    /// Upwards it may be more than 100. Never below 0.
    /// </summary>
    /// <returns>Null where it cannot be told: an aim upwards of 0, or one downwards that is not reached and of which nobody knows where it began.</returns>
    public long? RateOf(decimal actual)
    {
        if (Direction == GoalDirection.Up)
        {
            return Target == 0 ? null : Floor(actual / Target);
        }

        if (actual <= Target)
        {
            return 100;
        }

        return Base switch
        {
            null => null,
            // It began at the target or below, and has gone the wrong way.
            { } start when start <= Target => 0,
            { } start => Floor((start - actual) / (start - Target)),
        };
    }

    /// <summary>A form asked for the value in another unit: 3人 must not become 3%.</summary>
    public bool IsAskedOtherwise(string? unit) => unit is not null && !string.Equals(unit, Unit, StringComparison.Ordinal);

    /// <summary>A value with its unit: 1,200人.</summary>
    public string Said(decimal value) => Number(value) + Unit;

    /// <summary>As people write it.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static long Floor(decimal share) => Math.Max(0, (long)Math.Floor(share * 100));
}
