namespace CareSystem.Cards.Meetings;

/// <summary>The words of the meeting's card, of receipts, notices and reminders.</summary>
public sealed partial record MeetingsWording
{
    /// <summary>What happens next; takes whether there is a calendar.</summary>
    public required Func<bool, string> ReceiptBooked { get; init; }

    /// <summary>What happens next; takes whether the channel is told and whether the calendar is changed.</summary>
    public required Func<bool, bool, string> ReceiptChanged { get; init; }

    /// <summary>What happens next.</summary>
    public required string ReceiptCancelled { get; init; }

    /// <summary>Heading of the receipt.</summary>
    public required string BookedTitle { get; init; }

    /// <summary>Heading of the receipt.</summary>
    public required string ChangedTitle { get; init; }

    /// <summary>Heading of the receipt.</summary>
    public required string CancelledTitle { get; init; }

    /// <summary>Heading of the receipt where nothing was changed.</summary>
    public required string UnchangedTitle { get; init; }

    /// <summary>State.</summary>
    public required string Scheduled { get; init; }

    /// <summary>State of a meeting that was changed.</summary>
    public required string Moved { get; init; }

    /// <summary>State.</summary>
    public required string Cancelled { get; init; }

    /// <summary>Takes how far the calendar follows, and the code of what is wrong.</summary>
    public required Func<MeetingCalendarLine, string, string> CalendarText { get; init; }

    /// <summary>Takes the name of a meeting that is cancelled.</summary>
    public required Func<string, string> IsCancelledTitle { get; init; }

    /// <summary>Takes the name of a meeting that is over.</summary>
    public required Func<string, string> IsOverTitle { get; init; }

    /// <summary>What that means.</summary>
    public required string ClosedText { get; init; }

    /// <summary>Heading of the notice.</summary>
    public required Func<string, string> MovedNotice { get; init; }

    /// <summary>Heading of the notice where the time stays.</summary>
    public required Func<string, string> ChangedNoticeTitle { get; init; }

    /// <summary>Heading of the notice.</summary>
    public required Func<string, string> CancelledNotice { get; init; }

    /// <summary>Takes who cancelled it.</summary>
    public required Func<string, string> CancelledBy { get; init; }

    /// <summary>Takes who changed it.</summary>
    public required Func<string, string> ChangedBy { get; init; }

    /// <summary>Label.</summary>
    public required string OldValue { get; init; }

    /// <summary>Label.</summary>
    public required string NewValue { get; init; }

    /// <summary>Takes how near it is, its name, and its date without the year.</summary>
    public required Func<MeetingNearness, string, string, string> ReminderTitle { get; init; }

    /// <summary>The reminder comes late.</summary>
    public required string Late { get; init; }
}
