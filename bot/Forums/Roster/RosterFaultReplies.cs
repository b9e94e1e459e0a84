using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums.Roster;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>The words for what is wrong with a form of the roster, and for what somebody else changed.</summary>
internal sealed class RosterFaultReplies(IFaultWords words)
{
    public static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>(StringComparer.Ordinal);

    private readonly RosterWording wording = RosterWording.Standard;

    /// <param name="nameOf">The name of somebody of the roster, for who is in the way.</param>
    public IReadOnlyDictionary<string, string> Of(Refusal refusal, Func<RosterPersonId, string>? nameOf = null) => refusal is FormFaults faults
        ? faults.Faults.ToDictionary(static fault => fault.Key, fault => Of(fault.Value, nameOf), StringComparer.Ordinal)
        : None;

    public string? Notice(Refusal refusal) => refusal switch
    {
        FormFaults faults => words.Notice(faults),
        Unavailable or TooBusy => words.NotRecorded(refusal),
        LastSecretariat => wording.LastSecretariat,
        _ => null,
    };

    public string ChangedNotice(RosterChanged changed) => wording.ChangedNotice(changed.By);

    public string NoSecretariatLeft => wording.LastSecretariat;

    internal string Of(Fault fault, Func<RosterPersonId, string>? nameOf) => fault switch
    {
        AlreadyLinked => wording.AlreadyLinked,
        NameTaken => wording.NameTaken,
        TooManyFollow => wording.TooManyFollow,
        ContactCheck.NotAnEmail => wording.NotAnEmail,
        ContactCheck.NotATelephone => wording.NotATelephone,
        ContactCheck.NotKana => wording.NotKana,
        SeatFault.Taken taken => wording.SeatTaken(
            nameOf?.Invoke(taken.By) ?? "", wording.Term(JapaneseTime.Long(taken.From), taken.To is { } to ? JapaneseTime.Long(to) : null)),
        SeatFault.Empty => wording.SeatEmpty,
        SeatFault.EndsBeforeItBegins => wording.EndsBeforeItBegins,
        SeatFault.SamePerson => wording.SamePerson,
        _ => words.Of(fault),
    };
}
