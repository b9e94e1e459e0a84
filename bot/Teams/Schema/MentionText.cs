namespace CareSystem.Bot.Teams.Schema;

/// <summary>Reads what was said to the bot out of a text in which the bot is mentioned (protocol.md 3.5).</summary>
internal static class MentionText
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>
    /// The text without the mentions of the bot, trimmed; mentions of other people stay. Empty where there is no text.
    /// No HTML entity is decoded but the no-break space that Teams writes behind a mention: people do type <c>&amp;amp;</c>.
    /// </summary>
    public static string TextWithoutMention(this Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.GetMentions())
        {
            if (Tag(mention) is { } tag && IsRecipient(activity, mention))
            {
                text = text.Replace(tag, "", StringComparison.OrdinalIgnoreCase);
            }
        }

        return text.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase).Replace(NoBreakSpace, ' ').Trim();
    }

    public static IEnumerable<Mention> GetMentions(this Activity activity) =>
        (activity.Entities ?? []).Select(static entity => entity.AsMention()).OfType<Mention>();

    /// <summary>Whether the bot itself was addressed: in a channel it may be shown messages that are not for it.</summary>
    public static bool MentionsRecipient(this Activity activity) => activity.GetMentions().Any(mention => IsRecipient(activity, mention));

    private static bool IsRecipient(Activity activity, Mention mention) =>
        activity.Recipient?.Id is { Length: > 0 } bot && string.Equals(mention.Mentioned?.Id, bot, StringComparison.OrdinalIgnoreCase);

    private static string? Tag(Mention mention) => mention switch
    {
        { Text.Length: > 0 } => mention.Text,
        { Text: null, Mentioned.Name.Length: > 0 } => $"<at>{mention.Mentioned.Name}</at>",
        _ => null,
    };
}
