using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace CareSystem.Cards.Kit;

/// <summary>
/// Writes compact JSON in UTF-8 onto a sheet of bytes. A card is dozens of short members: the platform's writer, which serves every
/// purpose, spent most of a card's time between them. Names are our own and hold nothing to escape; whoever opens an object or a list
/// closes it (tests read every card back). Each thread keeps a sheet; what is on it is copied or used up before the next card.
/// </summary>
internal sealed class CardWriter
{
    [ThreadStatic]
    private static CardWriter? spare;

    private byte[] sheet = new byte[CardBudget.MaxBytes + 4096];

    /// <summary>A member or value was written before the next one in the same object or list.</summary>
    private bool follows;

    private CardWriter()
    {
    }

    /// <param name="use">Gets the bytes for as long as it runs.</param>
    public static TResult Write<TSubject, TResult>(TSubject subject, Action<TSubject, CardWriter> write, Func<ReadOnlyMemory<byte>, TResult> use)
    {
        // Whoever writes a card while writing one takes a sheet of its own.
        var writer = spare ?? new CardWriter();
        spare = null;
        writer.Length = 0;
        writer.follows = false;
        write(subject, writer);
        var result = use(writer.sheet.AsMemory(0, writer.Length));
        spare = writer;
        return result;
    }

    /// <summary>How many bytes are written.</summary>
    public int Length { get; private set; }

    public void StartObject() => Open((byte)'{');

    public void StartObject(ReadOnlySpan<byte> name)
    {
        Name(name);
        Open((byte)'{');
    }

    public void EndObject() => Close((byte)'}');

    public void StartList(ReadOnlySpan<byte> name)
    {
        Name(name);
        Open((byte)'[');
    }

    public void EndList() => Close((byte)']');

    /// <summary>A member's name; its value comes next.</summary>
    public void Name(ReadOnlySpan<byte> name)
    {
        var at = Room(name.Length + 4);
        if (follows)
        {
            at[0] = (byte)',';
            at = at[1..];
            Length++;
        }

        at[0] = (byte)'"';
        name.CopyTo(at[1..]);
        at[name.Length + 1] = (byte)'"';
        at[name.Length + 2] = (byte)':';
        Length += name.Length + 3;
        follows = false;
    }

    public void Value(ReadOnlySpan<char> text)
    {
        OpenText();
        Append(text);
        CloseText();
    }

    public void Member(ReadOnlySpan<byte> name, ReadOnlySpan<char> text)
    {
        Name(name);
        Value(text);
    }

    public void Member(ReadOnlySpan<byte> name, bool value)
    {
        Name(name);
        Value(value);
    }

    public void Member(ReadOnlySpan<byte> name, int value)
    {
        Name(name);
        Value(value);
    }

    public void Member(ReadOnlySpan<byte> name, double value)
    {
        Name(name);
        Value(value);
    }

    /// <summary>A word of the schema.</summary>
    public void Word(ReadOnlySpan<byte> name, ReadOnlySpan<byte> word)
    {
        Name(name);
        var at = Room(word.Length + 2);
        at[0] = (byte)'"';
        word.CopyTo(at[1..]);
        at[word.Length + 1] = (byte)'"';
        Length += word.Length + 2;
        follows = true;
    }

    /// <summary>A text that is written in several pieces begins.</summary>
    public void OpenText()
    {
        Separate();
        Put((byte)'"');
    }

    public void CloseText()
    {
        Put((byte)'"');
        follows = true;
    }

    /// <summary>A piece of a text.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var mark = FirstMark(text);
            var plain = mark < 0 ? text : text[..mark];

            // A character of UTF-16 takes three bytes at most; half of a pair becomes U+FFFD.
            Utf8.FromUtf16(plain, Room(plain.Length * 3), out _, out var written, replaceInvalidSequences: true);
            Length += written;
            if (mark < 0)
            {
                return;
            }

            Escape(text[mark]);
            text = text[(mark + 1)..];
        }
    }

    public void Value(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Value(int value)
    {
        Separate();
        value.TryFormat(Room(16), out var written, provider: CultureInfo.InvariantCulture);
        Length += written;
        follows = true;
    }

    public void Value(double value)
    {
        Separate();
        value.TryFormat(Room(32), out var written, provider: CultureInfo.InvariantCulture);
        Length += written;
        follows = true;
    }

    /// <summary>A value that is JSON already.</summary>
    public void Raw(ReadOnlySpan<byte> value)
    {
        Separate();
        value.CopyTo(Room(value.Length));
        Length += value.Length;
        follows = true;
    }

    /// <summary>Members that were written before without one ahead of them, once more.</summary>
    public void Again(Range members)
    {
        var (start, count) = members.GetOffsetAndLength(Length);
        if (count > 0)
        {
            Separate();
            var room = Room(count);
            sheet.AsSpan(start, count).CopyTo(room);
            Length += count;
            follows = true;
        }
    }

    /// <summary>Where the first character stands that JSON wants escaped; most texts have none, and short ones are looked through in one step.</summary>
    private static int FirstMark(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var i = 0;
        for (; i + Vector128<ushort>.Count <= units.Length; i += Vector128<ushort>.Count)
        {
            var eight = Vector128.Create(units[i..]);
            var marks = Vector128.LessThan(eight, Vector128.Create((ushort)' '))
                | Vector128.Equals(eight, Vector128.Create((ushort)'"'))
                | Vector128.Equals(eight, Vector128.Create((ushort)'\\'));
            if (marks != Vector128<ushort>.Zero)
            {
                break;
            }
        }

        for (; i < text.Length; i++)
        {
            if (text[i] is < ' ' or '"' or '\\')
            {
                return i;
            }
        }

        return -1;
    }

    private void Escape(char mark)
    {
        var (letter, isShort) = mark switch
        {
            '"' or '\\' => (mark, true),
            '\n' => ('n', true),
            '\r' => ('r', true),
            '\t' => ('t', true),
            _ => (mark, false),
        };
        var at = Room(6);
        at[0] = (byte)'\\';
        if (isShort)
        {
            at[1] = (byte)letter;
            Length += 2;
            return;
        }

        "u00"u8.CopyTo(at[1..]);
        ((int)mark).TryFormat(at[4..], out _, "X2", CultureInfo.InvariantCulture);
        Length += 6;
    }

    private void Open(byte bracket)
    {
        Separate();
        Put(bracket);
        follows = false;
    }

    private void Close(byte bracket)
    {
        Put(bracket);
        follows = true;
    }

    private void Separate()
    {
        if (follows)
        {
            Put((byte)',');
        }
    }

    private void Put(byte sign)
    {
        Room(1)[0] = sign;
        Length++;
    }

    private Span<byte> Room(int bytes)
    {
        if (sheet.Length - Length < bytes)
        {
            Array.Resize(ref sheet, Math.Max(sheet.Length * 2, Length + bytes));
        }

        return sheet.AsSpan(Length);
    }
}
