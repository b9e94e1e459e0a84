namespace CareSystem.Cards.Kit;

/// <summary>A field of a form. Its id is the name under which the answer comes back.</summary>
public abstract record AdaptiveInput : AdaptiveElement
{
    private protected AdaptiveInput(string id, CardText label)
    {
        Id = id;
        Label = label;
    }

    /// <summary>What is asked.</summary>
    public CardText Label { get; init; }

    /// <summary>Whether an answer is needed; then <see cref="ErrorMessage"/> says so.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What the client says when the answer is missing or out of range.</summary>
    public CardText ErrorMessage { get; init; }

    private protected sealed override void WriteMembers(CardWriter json)
    {
        json.Plain("label"u8, Label);
        WriteField(json);
        json.Flag("isRequired"u8, IsRequired);
        json.Plain("errorMessage"u8, ErrorMessage);
    }

    private protected abstract void WriteField(CardWriter json);
}
