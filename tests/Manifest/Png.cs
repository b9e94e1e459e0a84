using System.Buffers.Binary;
using System.IO.Compression;

namespace CareSystem.Tests.Manifest;

/// <summary>Just enough of PNG to look at an icon: 8 bits a channel, no interlacing.</summary>
internal sealed class Png
{
    private readonly byte[] data;

    public Png(byte[] file)
    {
        data = file;
        if (!file.AsSpan(0, 8).SequenceEqual<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            throw new InvalidDataException("Not a PNG file");
        }

        var header = Chunks().First(chunk => chunk.Type == "IHDR").Content.Span;
        Width = BinaryPrimitives.ReadInt32BigEndian(header);
        Height = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        Channels = (header[8], header[9], header[12]) switch
        {
            (8, 2, 0) => 3,
            (8, 6, 0) => 4,
            _ => throw new InvalidDataException("Only 8 bits a channel, RGB or RGBA, not interlaced"),
        };
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>3 without transparency, 4 with.</summary>
    public int Channels { get; }

    /// <summary>Red, green, blue and opacity of every pixel, row by row.</summary>
    public IEnumerable<(byte Red, byte Green, byte Blue, byte Opacity)> Pixels()
    {
        var compressed = Chunks().Where(chunk => chunk.Type == "IDAT").SelectMany(chunk => chunk.Content.ToArray()).ToArray();
        using var inflate = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
        var length = Width * Channels;
        var above = new byte[length];
        for (var y = 0; y < Height; y++)
        {
            var filter = inflate.ReadByte();
            var row = new byte[length];
            inflate.ReadExactly(row);
            for (var i = 0; i < length; i++)
            {
                var left = i < Channels ? 0 : row[i - Channels];
                row[i] += (byte)Predict(filter, left, above[i], i < Channels ? 0 : above[i - Channels]);
            }

            above = row;
            for (var i = 0; i < length; i += Channels)
            {
                yield return (row[i], row[i + 1], row[i + 2], Channels == 4 ? row[i + 3] : byte.MaxValue);
            }
        }
    }

    private static int Predict(int filter, int left, int above, int corner) => filter switch
    {
        0 => 0,
        1 => left,
        2 => above,
        3 => (left + above) / 2,
        4 => Paeth(left, above, corner),
        _ => throw new InvalidDataException($"Filter {filter}"),
    };

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private IEnumerable<(string Type, ReadOnlyMemory<byte> Content)> Chunks()
    {
        for (var at = 8; at < data.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(at));
            yield return (System.Text.Encoding.ASCII.GetString(data, at + 4, 4), data.AsMemory(at + 8, length));
            at += 12 + length;
        }
    }
}
