using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CareSystem.Bot.Cases.PersonalData;
using Xunit;

namespace CareSystem.Tests.Cases;

/// <summary>
/// No text makes a search slow, and no search holds memory for good: what is compiled ahead of time repeats nothing without a bound, and
/// the engine that never goes back, which pays with tables, has the few forms that do.
/// </summary>
public sealed partial class PersonalDataFormsTests
{
    private static readonly Dictionary<string, Regex> Forms = FormsOf(typeof(PersonalDataCheck).Assembly);

    [Fact]
    public void Every_form_with_a_repeat_without_bound_is_searched_for_by_the_engine_that_never_goes_back()
    {
        Assert.True(Forms.Count > 30);
        Assert.All(Forms, static form => Assert.Equal(HasUnbounded(form.Value), form.Value.Options.HasFlag(RegexOptions.NonBacktracking)));
    }

    [Theory]
    [InlineData("a+", true)]
    [InlineData("(?:a|b)*", true)]
    [InlineData("a{2,}", true)]
    [InlineData(@"[+*]\+\*{0,3}(?<name>a?){1}", false)]
    [InlineData(@"[\]+]a", false)]
    public void What_has_no_bound_is_told_from_signs_that_are_searched_for(string pattern, bool isUnbounded) =>
        Assert.Equal(isUnbounded, HasUnbounded(new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1))));

    /// <summary>Without what is escaped and what stands in a set of signs, a star, a plus or an open brace is a repeat.</summary>
    private static bool HasUnbounded(Regex form) => Repeat().IsMatch(Set().Replace(Escaped().Replace(form.ToString(), "e"), "s"));

    private static Dictionary<string, Regex> FormsOf(Assembly assembly) => assembly.GetTypes()
        .Where(static type => type.Namespace == typeof(PersonalDataCheck).Namespace && !type.IsDefined(typeof(CompilerGeneratedAttribute)))
        .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(static field => !field.IsLiteral).Select(field => ($"{type.Name}.{field.Name}", field.GetValue(null)))
            .Concat(type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Select(property => ($"{type.Name}.{property.Name}", property.GetValue(null)))))
        .Where(static each => each.Item2 is Regex)
        .ToDictionary(static each => each.Item1, static each => (Regex)each.Item2!, StringComparer.Ordinal);

    [GeneratedRegex(@"\\.", RegexOptions.Singleline, 1000)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"\[\^?\]?[^\]]*\]", RegexOptions.None, 1000)]
    private static partial Regex Set();

    [GeneratedRegex(@"[*+]|\{[0-9]+,\}", RegexOptions.None, 1000)]
    private static partial Regex Repeat();
}
