namespace CareSystem.Bot.Shared;

/// <summary>How years are written.</summary>
internal enum DateStyle
{
    /// <summary>令和８年４月１日.</summary>
    Era,

    /// <summary>2026年４月１日.</summary>
    Western,

    /// <summary>令和８年（2026年）４月１日.</summary>
    Both,
}

/// <summary>障がい or 障害, in our own words only: never in the name of a law or in what people typed.</summary>
internal enum DisabilitySpelling
{
    Kana,
    Kanji,
}

/// <summary>How a number of one digit is written in a date.</summary>
internal enum DigitWidth
{
    /// <summary>８月10日: one digit in full width, as town offices write.</summary>
    SingleWide,

    /// <summary>8月10日.</summary>
    Half,
}

/// <summary>How a forum writes (表記), and in whose reading something is being said.</summary>
internal sealed record Notation(DateStyle Dates, DisabilitySpelling Spelling, DigitWidth Digits)
{
    public static readonly Notation Default = new(DateStyle.Era, DisabilitySpelling.Kana, DigitWidth.SingleWide);

    private static readonly AsyncLocal<Holder?> Place = new();

    /// <summary>
    /// The notation of the forum for which something is being written. As the platform keeps the culture of a thread, it stands beside
    /// the work and not in each of its parameters: a date is written in some sixty places, and all of them write for the same forum.
    /// </summary>
    public static Notation Current => Place.Value?.Notation ?? Default;

    /// <summary>The reading of the person to whom something is being said; the usual one where it is said to everybody, or they are not known yet.</summary>
    public static Reading Reading => Place.Value?.Reading ?? Reading.Standard;

    /// <summary>This piece of work speaks to one person, and not to a channel.</summary>
    public static bool HasListener => Place.Value is { Listener: not null };

    /// <summary>Begins a piece of work for one forum: a turn, or a promise that is carried out.</summary>
    public static void Begin() => Place.Value = new Holder();

    /// <summary>What is said from here on is for this person's eyes alone. Their reading is taken up as soon as their row is read.</summary>
    public static void SpeakTo(PersonId person)
    {
        if (Place.Value is { } holder)
        {
            holder.Listener = person;
        }
    }

    /// <summary>A person's reading is known now. It counts where it is they who are spoken to: many people's rows are read on the way.</summary>
    public static void Use(Reading reading, PersonId person)
    {
        if (Place.Value is { } holder && holder.Listener == person)
        {
            holder.Reading = reading;
        }
    }

    /// <summary>The forum is known now: all that this piece of work writes is written so. Outside of one it says nothing.</summary>
    public void Use()
    {
        if (Place.Value is { } holder)
        {
            holder.Notation = this;
        }
    }

    /// <summary>The one of two wordings that has the forum's spelling.</summary>
    public T Of<T>(T kana, T kanji) => Spelling == DisabilitySpelling.Kanji ? kanji : kana;

    /// <summary>Set once the forum's row is read, which is deeper in the work than where it began.</summary>
    private sealed class Holder
    {
        public Notation? Notation { get; set; }

        public PersonId? Listener { get; set; }

        public Reading Reading { get; set; }
    }
}
