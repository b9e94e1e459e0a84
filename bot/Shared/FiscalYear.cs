namespace CareSystem.Bot.Shared;

/// <summary>A Japanese fiscal year (年度): 1 April to 31 March, Japanese time, named by the western year it begins in.</summary>
internal readonly record struct FiscalYear(int Year) : IComparable<FiscalYear>
{
    public static FiscalYear Of(DateTimeOffset instant) => Of(JapaneseTime.DateOf(instant));

    public static FiscalYear Of(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>Reiwa is counted from 2019: 令和N年度 = 2018 + N.</summary>
    public int Reiwa => Year - 2018;

    /// <summary>As people say it in a number: R8.</summary>
    public string Short => $"R{Reiwa}";

    public FiscalYear Previous => new(Year - 1);

    public DateOnly FirstDay => new(Year, 4, 1);

    public DateOnly LastDay => new(Year + 1, 3, 31);

    public int CompareTo(FiscalYear other) => Year.CompareTo(other.Year);

    public override string ToString() => Notation.Current.Dates switch
    {
        DateStyle.Western => $"{Year}年度",
        DateStyle.Both => $"{Era}（{Year}年度）",
        _ => Era,
    };

    /// <summary>The year in which an era begins is its first one, also where it began after April.</summary>
    private string Era => Year switch
    {
        > 2019 => $"令和{JapaneseTime.FullWidth(Reiwa)}年度",
        2019 => "令和元年度",
        > 1989 => $"平成{JapaneseTime.FullWidth(Year - 1988)}年度",
        1989 => "平成元年度",
        _ => $"{Year}年度",
    };
}
