using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Shared;

public sealed class CommandTextTests
{
    [Theory]
    [InlineData("議題", "議題", "")]
    [InlineData("  議題　退院支援 の件 ", "議題", "退院支援 の件")]
    [InlineData("ＡＧＥＮＤＡ x", "agenda", "x")]
    [InlineData("課題12", "課題", "12")]
    [InlineData("課題１２", "課題", "１２")]
    [InlineData("/help", "help", "")]
    [InlineData("", "", "")]
    public void The_first_word_is_folded_and_the_rest_stays_as_typed(string text, string word, string rest) =>
        Assert.Equal((word, rest), CommandText.Split(text));

    [Theory]
    [InlineData("ヘルブ", "ヘルプ", 1)]
    [InlineData("", "ヘルプ", 3)]
    [InlineData("会議", "会議", 0)]
    public void The_distance_counts_letters_to_change(string one, string other, int distance) => Assert.Equal(distance, CommandText.Distance(one, other));
}
