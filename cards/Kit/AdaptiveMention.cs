namespace CareSystem.Cards.Kit;

/// <summary>
/// A person whom the card notifies. Put <see cref="Text"/> where the name shall stand and the mention itself into
/// <see cref="AdaptiveCard.Mentions"/>.
/// </summary>
public sealed record AdaptiveMention
{
    /// <summary>A mention.</summary>
    /// <param name="id">The person's id: <c>29:…</c>, or their Entra object id.</param>
    /// <param name="name">The name shown.</param>
    public AdaptiveMention(string id, string name)
    {
        Id = id;
        Name = name;
    }

    /// <summary>The person's id.</summary>
    public string Id { get; }

    /// <summary>The name shown.</summary>
    public string Name { get; }

    /// <summary>What stands in the text; Teams finds it again letter by letter, so nothing in it needs escaping.</summary>
    public CardText Text => $"<at>{(CardText)MentionName.Of(Name)}</at>";

    internal void Write(CardWriter json)
    {
        json.StartObject();
        json.Word("type"u8, "mention"u8);
        json.Name("text"u8);
        Text.WriteMarkdown(json);
        json.StartObject("mentioned"u8);
        json.Member("id"u8, Id);
        json.Member("name"u8, MarkdownEscape.Clean(Name));
        json.EndObject();
        json.EndObject();
    }

    /// <summary>Replaces what Markdown or HTML would read by the full-width sign that looks the same.</summary>
    private static class MentionName
    {
        public static string Of(string name)
        {
            var shown = MarkdownEscape.Clean(name).ToCharArray();
            for (var i = 0; i < shown.Length; i++)
            {
                shown[i] = shown[i] switch
                {
                    '\n' => ' ',
                    '*' or '_' or '`' or '[' or ']' or '<' or '>' or '&' or '\\' or '~' or '{' or '}' or '|' => (char)(shown[i] + 0xFEE0),
                    var c => c,
                };
            }

            return new string(shown);
        }
    }
}
