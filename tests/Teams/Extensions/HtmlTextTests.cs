using System.Diagnostics;
using CareSystem.Bot.Teams.Extensions;
using CsCheck;
using Xunit;

namespace CareSystem.Tests.Teams.Extensions;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("ことば", "ことば")]
    [InlineData("<p>一行目</p><p>二行目</p>", "一行目\n二行目")]
    [InlineData("<div>一<br>二<br/>三</div>", "一\n二\n三")]
    [InlineData("<p>&nbsp;</p><p>前&nbsp;後</p>\n<p></p>", "前 後")]
    [InlineData("&lt;b&gt;太字&lt;/b&gt; &amp;amp; &#12354;", "<b>太字</b> &amp; あ")]
    [InlineData("<p><at id=\"0\">佐藤 美咲</at>&nbsp;さんへ</p>", "佐藤 美咲 さんへ")]
    [InlineData("<a href=\"https://example.jp/?a=1&gt;2\">資料</a>です", "資料です")]
    [InlineData("<ul><li>一つ目</li><li>二つ目</li></ul>", "・一つ目\n・二つ目")]
    [InlineData("<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>", "甲 乙\n丙")]
    [InlineData("よい<emoji id=\"smile\" alt=\"🙂\" title=\"笑顔\"></emoji>ですね<img alt=\"写真\" src=\"x\">", "よい🙂ですね写真")]
    [InlineData("<script>alert('x')</script><style>p{}</style>残る", "残る")]
    [InlineData("前<!-- 覚え書き <p>これは</p> -->後", "前後")]
    [InlineData("前<attachment id=\"1\"></attachment>後", "前後")]
    [InlineData("体温<36度 3<5 a<", "体温<36度 3<5 a<")]
    [InlineData("<p title='a>b'>c</p>", "c")]
    [InlineData("<P CLASS=x>大文字</P>", "大文字")]
    [InlineData("閉じない<p title=\"", "閉じない")]
    [InlineData("<blockquote itemtype=\"http://schema.skype.com/Reply\"><p>引用</p></blockquote><p>返事</p>", "引用\n返事")]
    public void A_message_is_read_as_a_person_reads_it(string html, string plain) => Assert.Equal(plain, HtmlText.Plain(html));

    [Fact]
    public void Whatever_comes_is_read()
    {
        string[] pieces = ["<", ">", "</", "/>", "\"", "'", "=", "p", "br", "script", "!--", "-->", "alt", "img ", "&", "&lt;", "&#x1F642;", "字", "\ud83d", "\n", "<at id=0>"];
        Gen.Int[0, pieces.Length - 1].Array[0, 40].Sample(
            chosen =>
            {
                var html = string.Concat(chosen.Select(piece => pieces[piece]));
                return HtmlText.Plain(html).Length <= html.Length;
            },
            iter: 20_000);
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<p ")]
    [InlineData("<a b=\"")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("&")]
    [InlineData("<img alt=x ")]
    public void What_never_closes_costs_no_more_than_what_does(string piece)
    {
        var clock = Stopwatch.StartNew();
        HtmlText.Plain(string.Concat(Enumerable.Repeat(piece, 200_000)));

        // Reading each character again for each sign would take minutes.
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }
}
