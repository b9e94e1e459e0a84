using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

/// <summary>
/// What one person may do with one case. Its text is read by whoever submitted it, by the secretariat, and once it is accepted also by
/// the chair and by the members whom the secretariat has named for it. People of other tenants and observers read nothing of others.
/// </summary>
/// <param name="Open">Read its text; the pledge of confidentiality is asked besides.</param>
/// <param name="Mend">Mend it and take it back.</param>
/// <param name="Review">Approve or return it.</param>
/// <param name="Discuss">Keep the notes of the talk about it.</param>
/// <param name="Manage">Name readers, put it on the agenda, aggregate it, hold it, and see who has read it.</param>
internal sealed record CaseRights(bool Open, bool Mend, bool Review, bool Discuss, bool Manage)
{
    public static readonly CaseRights None = new(false, false, false, false, false);

    public static CaseRights Of(CaseHead head, Caller caller)
    {
        var handles = Handles(caller);
        var own = IsOwn(head, caller);
        var chairs = caller is { Role: MemberRole.Chair, IsGuest: false };
        var named = caller is { Role: not MemberRole.Observer, IsGuest: false } && head.Readers.Contains(caller.Person);
        return new CaseRights(
            head.HasText && (handles || own || (head.IsShared && (chairs || named))),
            own && head.IsOpen,
            handles && head.IsUnderReview,
            head.HasText && head.Status is CaseStatus.Approved or CaseStatus.Discussing && (handles || chairs),
            handles && head.IsShared);
    }

    /// <summary>Of the secretariat, and of the tenant: whoever looks after cases.</summary>
    public static bool Handles(Caller caller) => caller is { IsSecretariat: true, IsGuest: false };

    public static bool IsOwn(CaseHead head, Caller caller) => caller.Person == head.By && caller.Role != MemberRole.Observer;
}

/// <summary>The text is for this person, but they have not confirmed the pledge of confidentiality in its words of now.</summary>
/// <param name="MaySetText">There are no words yet, and this person may set them.</param>
internal sealed record PledgeNeeded(PledgeStanding Standing, bool MaySetText) : Refusal;

/// <summary>How many people read the text of a case beside the one who submitted it.</summary>
/// <param name="Secretariat">Of the secretariat.</param>
/// <param name="Chairs">Once it is accepted.</param>
/// <param name="Named">Members whom the secretariat has named.</param>
internal sealed record CaseAudience(int Secretariat, int Chairs, int Named)
{
    public static readonly CaseAudience None = new(0, 0, 0);

    public int All => Secretariat + Chairs + Named;

    /// <param name="by">Who submits it; is not counted.</param>
    public static CaseAudience Of(IEnumerable<RosterEntry> roster, PersonId by, IReadOnlyCollection<PersonId> named)
    {
        var people = roster.Where(entry => !entry.IsGuest && entry.Person != by).ToArray();
        return new CaseAudience(
            people.Count(static entry => entry.Role == MemberRole.Secretariat),
            people.Count(static entry => entry.Role == MemberRole.Chair),
            people.Count(entry => entry.Role == MemberRole.Member && named.Contains(entry.Person)));
    }
}
