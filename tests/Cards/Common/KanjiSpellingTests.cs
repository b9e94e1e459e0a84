using System.Collections;
using CareSystem.Cards.Common;
using Xunit;

namespace CareSystem.Tests.Cards.Common;

public sealed class KanjiSpellingTests
{
    /// <summary>Of every wording that there is: whoever adds the word to another one is told here.</summary>
    [Fact]
    public void Every_wording_with_the_word_has_it_in_both_spellings()
    {
        var all = typeof(KanjiSpelling).Assembly.GetExportedTypes().Where(static type => type.Name.EndsWith("Wording", StringComparison.Ordinal) && type.GetProperty("Standard") is not null).ToArray();
        Assert.True(all.Length > 10, $"Only {all.Length} wordings found.");
        var spelled = all.Where(static type => Said(type.GetProperty("Standard")!.GetValue(null)!).Any(static text => text.Contains("障がい", StringComparison.Ordinal))).ToArray();

        Assert.NotEmpty(spelled);
        Assert.All(spelled.Where(static type => type.Name != "SettingGroupWording"), static type =>
        {
            var kanji = type.GetProperty("Kanji")?.GetValue(null);
            Assert.True(kanji is not null, type.Name);
            Assert.DoesNotContain(Said(kanji), static text => text.Contains("障がい", StringComparison.Ordinal));
            Assert.Equal(Said(type.GetProperty("Standard")!.GetValue(null)!).Select(KanjiSpelling.Of), Said(kanji));
        });
    }

    [Fact]
    public void Only_the_word_itself_is_spelled_otherwise() => Assert.Equal("精神障害の有無にかかわらず、がいろ樹の下で", KanjiSpelling.Of("精神障がいの有無にかかわらず、がいろ樹の下で"));

    /// <summary>Every string of a wording, but not what its functions say: those take numbers and typed text.</summary>
    private static IEnumerable<string> Said(object? words) => words switch
    {
        null => [],
        string text => [text],
        IDictionary map => map.Values.Cast<object?>().SelectMany(Said),
        IEnumerable list => list.Cast<object?>().SelectMany(Said),
        _ when words.GetType().Namespace?.StartsWith("CareSystem.Cards", StringComparison.Ordinal) == true =>
            words.GetType().GetProperties().Where(static property => property.GetMethod is { IsStatic: false }).SelectMany(property => Said(property.GetValue(words))),
        _ => [],
    };
}
