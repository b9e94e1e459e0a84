using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.Drafts;

/// <summary>A case that a person has begun to write (下書き): one each, for them alone, on whichever device they go on. As protected as the case itself.</summary>
internal sealed record SavedDraft(PersonId Person, CaseDraft Draft, DateTimeOffset SavedAt)
{
    /// <summary>Unless it is saved again it goes after this time.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Names this saving of it; a form that was opened from it carries it.</summary>
    public string Stamp => IdSourceExtensions.TimePrefix(SavedAt);

    /// <summary>The last day on which it is there.</summary>
    public DateOnly LastDay => JapaneseTime.DateOf(SavedAt + Kept);

    public bool IsOver(DateTimeOffset now) => SavedAt + Kept <= now;

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(SavedDraft);
}

/// <summary>There is another draft already; saved once more this one takes its place.</summary>
internal sealed record DraftInTheWay(SavedDraft Other) : Refusal;

/// <summary>Reads drafts. Implemented by <c>DraftsTable</c>.</summary>
internal interface IDrafts
{
    Task<Stored<SavedDraft>?> OfAsync(ForumId forum, PersonId person, CancellationToken cancellation);
}
