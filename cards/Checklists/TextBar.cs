namespace CareSystem.Cards.Checklists;

/// <summary>A bar of text. It says nothing that the numbers beside it do not say as well.</summary>
internal static class TextBar
{
    private const int Cells = 10;

    public static string Of(double part, double whole)
    {
        var filled = whole <= 0 ? 0 : Math.Clamp((int)Math.Round(Cells * part / whole, MidpointRounding.AwayFromZero), 0, Cells);
        return new string('■', filled) + new string('□', Cells - filled);
    }
}
