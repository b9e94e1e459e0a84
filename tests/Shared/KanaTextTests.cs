using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Shared;

public sealed class KanaTextTests
{
    [Theory]
    [InlineData("ｻﾄｳ　ﾐｻｷ", "さとうみさき")]
    [InlineData("Ｐｅｅｒ サポート", "peerさぽーと")]
    [InlineData("ヴェール", "ゔぇーる")]
    public void Names_are_found_however_they_are_written(string typed, string folded) => Assert.Equal(folded, KanaText.Fold(typed));

    [Fact]
    public void Readings_sort_as_in_a_dictionary()
    {
        string[] sorted = ["あべ", "いとう", "うえだ", "がき", "かく", "かとう", "かどう", "がとう", "きゃの", "きやの", "ばんどう", "はんな", "ひがし", "ヤマダ", "ゆき", "ゆーき", "わたなべ", "渡辺"];

        Assert.Equal(sorted, sorted.Reverse().OrderBy(KanaText.SortKey, StringComparer.Ordinal));
    }
}
