using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Agenda;

/// <summary>What an agenda item asks of the meeting (domain.md §5.3).</summary>
internal enum AgendaItemType
{
    Report,
    Discussion,
    CaseStudy,
    GoalSetting,
    Evaluation,
    Information,
    Other,
}

internal enum AgendaItemStatus
{
    /// <summary>Waits for the next meeting, or stands on the agenda of one.</summary>
    Waiting,

    Withdrawn,
}

/// <summary>What people write of an agenda item.</summary>
/// <param name="Minutes">5–120 minutes; null = not said.</param>
internal sealed record AgendaContent(string Subject, AgendaItemType Type, int? Minutes, string Description);

/// <summary>An agenda item (議題).</summary>
/// <param name="Meeting">The meeting it was moved to; null = the next one.</param>
/// <param name="Order">Ascending; items of one order stand by their id.</param>
/// <param name="Revision">Moves with every change of the content, the status or the meeting; a form carries it.</param>
internal sealed record AgendaItem(
    AgendaItemId Id,
    AgendaContent Content,
    AgendaItemStatus Status,
    MeetingId? Meeting,
    int Order,
    PersonId By,
    string ByName,
    DateTimeOffset At,
    int Revision)
{
    public string Subject => $"agenda:{Id}";

    /// <summary>Who submitted it may edit and withdraw it; the secretariat may do everything.</summary>
    public bool MayEdit(Caller caller) => caller.IsSecretariat || (caller.Person == By && caller.Role != MemberRole.Observer);
}

/// <summary>The fields of an agenda item by the names under which faults and history speak of them.</summary>
internal static class AgendaFields
{
    public const string Subject = "subject";
    public const string Type = "type";
    public const string Minutes = "minutes";
    public const string Description = "description";
    public const string Meeting = "meeting";
    public const string Status = "status";
}

/// <summary>A form as it was typed.</summary>
internal sealed record AgendaDraft(string? Subject, string? Type, string? Minutes, string? Description)
{
    public const int SubjectLimit = 100;
    public const int DescriptionLimit = 1000;
    public const int ShortestMinutes = 5;
    public const int LongestMinutes = 120;

    /// <returns>The content, or every fault at once.</returns>
    public (AgendaContent? Content, FormFaults? Faults) Check()
    {
        var checks = new FieldChecks();
        var content = new AgendaContent(
            checks.Text(AgendaFields.Subject, Subject, SubjectLimit, required: true).ReplaceLineEndings(" "),
            checks.Choice<AgendaItemType>(AgendaFields.Type, Type),
            checks.Number(AgendaFields.Minutes, Minutes, ShortestMinutes, LongestMinutes),
            checks.Text(AgendaFields.Description, Description, DescriptionLimit));
        return checks.AllGood ? (content, null) : (null, checks.Faults);
    }
}

/// <summary>Somebody else changed the item while the form was open.</summary>
/// <param name="Current">The item as it is now.</param>
/// <param name="Since">What was changed since the form was shown, newest value per field, and by whom.</param>
internal sealed record AgendaItemChanged(AgendaItem Current, IReadOnlyList<HistoryEntry> Since) : Refusal;

/// <summary>Reads agenda items. Implemented by <c>AgendaTable</c>.</summary>
internal interface IAgenda
{
    /// <summary>The items of the last 400 days that still wait, in the order of the agenda.</summary>
    Task<IReadOnlyList<Stored<AgendaItem>>> WaitingAsync(ForumId forum, CancellationToken cancellation);

    Task<Stored<AgendaItem>?> FindAsync(ForumId forum, AgendaItemId id, CancellationToken cancellation);
}
