using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using CareSystem.Load.Benchmarks.Samples;

namespace CareSystem.Load.Benchmarks;

/// <summary>What a card costs for each KB of its JSON.</summary>
internal sealed class PerKilobyte(string name, Func<(double Nanoseconds, double Bytes), double, double> figure) : IColumn
{
    public string Id => name;

    public string ColumnName => name;

    public string Legend => name;

    public bool AlwaysShow => false;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
    {
        if (benchmarkCase.Parameters.Items.FirstOrDefault(static item => item.Name == nameof(CardBenchmark.Card))?.Value is not string card
            || summary[benchmarkCase] is not { ResultStatistics: { } times } report)
        {
            return "";
        }

        var size = CardSamples.All[card]().ToUtf8().Length / 1024.0;
        var bytes = report.GcStats.GetBytesAllocatedPerOperation(benchmarkCase) ?? 0;
        return figure((times.Mean, bytes), size).ToString("F2", style.CultureInfo);
    }
}
