using CareSystem.Bot.Shared;

namespace CareSystem.Tests.Kit;

/// <summary>Who reads what a test has written.</summary>
internal static class Reader
{
    /// <summary>From here on everything is said to a person who has chosen やさしい日本語.</summary>
    public static void InPlainWords()
    {
        var reader = new PersonId("reader");
        Notation.Begin();
        Notation.SpeakTo(reader);
        Notation.Use(Reading.Plain, reader);
    }
}
