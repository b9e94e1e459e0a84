using System.Security.Cryptography;

namespace CareSystem.Bot.Shared;

/// <summary>Where random ids come from, so that a test can name them.</summary>
internal interface IIdSource
{
    /// <summary><paramref name="length"/> characters of <see cref="IdText.Alphabet"/>, 5 bits of chance each.</summary>
    string Next(int length);
}

/// <summary>Ids from the operating system's generator: nobody can guess the next one.</summary>
internal sealed class RandomIds : IIdSource
{
    public string Next(int length) => RandomNumberGenerator.GetString(IdText.Alphabet, length);
}

internal static class IdSourceExtensions
{
    /// <summary>An id that sorts by <paramref name="now"/>: nine characters of milliseconds, then seven of chance.</summary>
    public static string NextAfter(this IIdSource ids, DateTimeOffset now) => TimePrefix(now) + ids.Next(7);

    public static FormId NextForm(this IIdSource ids) => new(ids.Next(16));

    /// <summary>The part of a time-sorted id that stands for <paramref name="time"/>; the lower end of a key range.</summary>
    public static string TimePrefix(DateTimeOffset time)
    {
        var milliseconds = time.ToUnixTimeMilliseconds();
        return string.Create(9, milliseconds, static (span, value) =>
        {
            for (var i = span.Length - 1; i >= 0; i--)
            {
                span[i] = IdText.Alphabet[(int)(value & 31)];
                value >>= 5;
            }
        });
    }
}
