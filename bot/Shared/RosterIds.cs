namespace CareSystem.Bot.Shared;

/// <summary>A seat (席) at the table of a forum: stays when the people in it change.</summary>
internal readonly record struct SeatId(string Value)
{
    public static SeatId? Parse(string? text) => IdText.IsValid(text) ? new SeatId(text!) : null;

    public override string ToString() => Value;
}

/// <summary>A person of the roster (名簿), with Teams or without; beside it stands <see cref="PersonId"/>, whom the channel knows.</summary>
internal readonly record struct RosterPersonId(string Value)
{
    public static RosterPersonId? Parse(string? text) => IdText.IsValid(text) ? new RosterPersonId(text!) : null;

    public override string ToString() => Value;
}

/// <summary>An organisation that has seats or people in the roster (所属機関).</summary>
internal readonly record struct OrganizationId(string Value)
{
    public static OrganizationId? Parse(string? text) => IdText.IsValid(text) ? new OrganizationId(text!) : null;

    public override string ToString() => Value;
}
