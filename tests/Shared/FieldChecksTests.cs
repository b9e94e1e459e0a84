using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Shared;

public sealed class FieldChecksTests
{
    private enum Choice
    {
        First,
        Second,
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        FieldChecks checks = new();
        checks.Text("a", " \u0007 ", 10, required: true);
        checks.Text("b", "12345", 4);
        checks.Number("c", "5.5", 1, 10);
        checks.Choice<Choice>("d", "1");
        checks.Date("e", "2026/04/01");

        Assert.Equal(
            new Dictionary<string, Fault>
            {
                ["a"] = new Fault.Missing(),
                ["b"] = new Fault.TooLong(4, 5),
                ["c"] = new Fault.NotANumberWithin(1, 10),
                ["d"] = new Fault.NotAChoice(),
                ["e"] = new Fault.NotADate(),
            },
            checks.Faults.Faults);
    }

    [Fact]
    public void What_is_in_order_is_read()
    {
        FieldChecks checks = new();
        Assert.Equal("一行目\n二行目", checks.Text("a", " 一行目\r\n二行目 \u0000", 10, required: true));
        Assert.Equal(30, checks.Number("b", "３０", 1, 100));
        Assert.Equal(30, checks.Number("b", "30.0", 1, 100));
        Assert.Equal(Choice.Second, checks.Choice<Choice>("c", "Second"));
        Assert.Equal([Choice.First, Choice.Second], checks.Choices<Choice>("d", "First,Second,First"));
        Assert.Equal(new DateOnly(2026, 4, 1), checks.Date("e", "2026-04-01"));
        Assert.Null(checks.Number("f", "", 1, 100));
        Assert.True(checks.AllGood);
    }

    [Fact]
    public void A_character_is_what_a_person_counts() =>
        Assert.Equal(new Fault.TooLong(2, 3), Faults(static checks => checks.Text("a", "𠮷👨‍👩‍👧が", 2))["a"]);

    private static IReadOnlyDictionary<string, Fault> Faults(Action<FieldChecks> check)
    {
        FieldChecks checks = new();
        check(checks);
        return checks.Faults.Faults;
    }
}
