using CsCheck;

namespace CareSystem.Tests.Teams.Fuzz;

/// <summary>Chance that can be repeated: CsCheck's generator of numbers, whose seed names a case.</summary>
internal sealed class Dice(PCG numbers)
{
    /// <summary>A number from 0 up to, but not with, <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)numbers.Next((uint)bound);

    /// <summary>True once in <paramref name="times"/>.</summary>
    public bool Once(int times) => Below(times) == 0;

    public T Of<T>(params IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public T From<T>(Gen<T> generator) => generator.Generate(numbers, null!, out _);

    /// <summary>One of the choices, each as often as its weight says.</summary>
    public T Weighted<T>(params IReadOnlyList<(int Weight, T Choice)> choices)
    {
        var at = Below(choices.Sum(static choice => choice.Weight));
        foreach (var (weight, choice) in choices)
        {
            if (at < weight)
            {
                return choice;
            }

            at -= weight;
        }

        throw new InvalidOperationException("The weights do not add up.");
    }
}
