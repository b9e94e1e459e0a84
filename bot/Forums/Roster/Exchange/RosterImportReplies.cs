using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>What a file would change, and what in it has to be mended.</summary>
internal sealed class RosterImportReplies(IIdSource ids, RosterFaultReplies faults)
{
    /// <summary>Of one value; the rest is in the file.</summary>
    private const int LongestValue = 40;

    /// <summary>Of one person: a card holds no more for all of its page.</summary>
    private const int MostDetails = 8;

    /// <summary>Names in a list within a sentence.</summary>
    private const int MostNames = 10;

    private readonly RosterExchangeWording wording = RosterExchangeWording.Standard;

    public AdaptiveCard Preview(ShowImport.View view, int page, string? notice = null)
    {
        var plan = view.Plan;
        return new RosterImportCard(
            view.Forum.Id.Value,
            ids.NextForm().Value,
            view.Forum.Name,
            view.Upload,
            view.FileName,
            view.Revision,
            notice ?? (plan.Faults.Count > 0 ? wording.FaultCount(plan.Faults.Count) : null),
            [.. Summary(plan)],
            plan.Faults.Count > 0 ? [.. plan.Faults.Select(fault => Line(fault, plan))] : [.. plan.Changes.Select(Line)],
            page,
            plan.CanBeMade,
            wording).ToCard();
    }

    public AdaptiveCard MovedOn(ShowImport.View view) => Preview(view, 0, view.Plan.Faults.Count > 0 ? null : wording.MovedOnNotice);

    public AdaptiveCard Started(ForumId forum) => new RosterImportEndCard(forum.Value, null, wording.StartedTitle, [wording.StartedText], wording).ToCard();

    public AdaptiveCard UnderWay(ForumId forum) => new RosterImportEndCard(forum.Value, null, wording.StartedTitle, [wording.UnderWay], wording).ToCard();

    public AdaptiveCard Discarded(ForumId forum) => new RosterImportEndCard(forum.Value, null, wording.DiscardedTitle, [wording.DiscardedText], wording).ToCard();

    public AdaptiveCard Ended(ForumSummary forum, TellImportDue told) => new RosterImportEndCard(
        forum.Id.Value,
        forum.Name,
        wording.EndTitles[told.Ending.ToString()],
        [.. told.Ending == ImportEnding.Done ? (string[])[wording.EndCounts(told.Added, told.Changed, told.Ended)] : [], wording.EndTexts[told.Ending.ToString()]],
        wording).ToCard();

    private static string Cut(string text) => text.Length > LongestValue ? $"{TextLimits.Cut(text, LongestValue)}…" : text;

    private static string Listed(IReadOnlyList<string> names) =>
        string.Join('\u3001', names.Take(MostNames).Select(Cut)) + (names.Count > MostNames ? "…" : "");

    private IEnumerable<string> Summary(RosterPlan plan)
    {
        if (plan.Faults.Count > 0)
        {
            yield return wording.FaultsText;
        }
        else
        {
            yield return plan.Changes.Count == 0
                ? wording.NothingChanges
                : wording.Counts(plan.Count(ChangeSort.Added), plan.Count(ChangeSort.Changed), plan.Count(ChangeSort.Ended), plan.Unchanged);
            if (plan.NotInFile > 0)
            {
                yield return wording.NotInFile(plan.NotInFile);
            }

            if (Keepers(plan) is { Count: > 0 } keepers)
            {
                yield return wording.BecomeSecretariat(Listed(keepers));
            }

            if (plan.NewOrganizations.Count > 0)
            {
                yield return wording.NewOrganizations(Listed(plan.NewOrganizations));
            }
        }

        if (plan.UnknownHeadings.Count > 0)
        {
            yield return wording.UnknownHeadings(Listed(plan.UnknownHeadings));
        }
    }

    /// <summary>Who would come to keep the roster: nobody should find that out later.</summary>
    private static IReadOnlyList<string> Keepers(RosterPlan plan) =>
    [
        .. plan.Changes
            .Where(change => plan.After?.Find(change.Person)?.Role == MemberRole.Secretariat && change.Differences.Any(static difference => difference.Column == RosterFields.Role))
            .Select(static change => change.Name),
    ];

    private RosterImportLine Line(PersonChange change)
    {
        var all = change.Differences
            .Where(difference => change.Sort != ChangeSort.Added || difference.New.Length > 0)
            .Where(static difference => difference.Column != RosterFields.Name || difference.Old.Length > 0)
            .Select(difference => Detail(difference, change.Sort))
            .ToArray();
        return new RosterImportLine(
            wording.Sorts[change.Sort.ToString()](change.Name),
            [.. all.Take(MostDetails), .. all.Length > MostDetails ? (string[])[wording.More(all.Length - MostDetails)] : []]);
    }

    private string Detail(SheetDifference difference, ChangeSort sort)
    {
        if (difference is { Column: SheetColumns.Seat, Place: { } place })
        {
            var seat = wording.Seat(Cut(place.Organization), place.Kind, place.Part, Day(place.From), place.To.Length == 0 ? null : Day(place.To));
            return difference.New.Length > 0 ? wording.SeatAdded(seat) : wording.SeatGone(seat);
        }

        var heading = wording.Headings[difference.Column];
        var (was, becomes) = difference.Column == RosterFields.To ? (Day(difference.Old), Day(difference.New)) : (difference.Old, difference.New);
        return sort == ChangeSort.Added && difference.Place is null ? wording.NewValue(heading, Value(becomes)) : wording.Difference(heading, Value(was), Value(becomes));
    }

    private string Value(string text) => text.Length == 0 ? wording.Empty : Cut(text);

    private static string Day(string text) => JapaneseTime.ParseIso(text) is { } day ? JapaneseTime.Long(day) : text;

    private RosterImportLine Line(FoundFault fault, RosterPlan plan) => new(
        fault.Row == 0 ? wording.WholeFile : wording.Where(fault.Row, fault.Column is { } column ? HeadingOf(column) : null), [Words(fault.Fault, plan)]);

    /// <summary>The name of a column, without what its heading explains.</summary>
    private string? HeadingOf(string column) => wording.Headings.GetValueOrDefault(column)?.Split('\uFF08')[0];

    private string Words(Fault fault, RosterPlan plan) => fault switch
    {
        SheetFault.NoRows => wording.NoRows,
        SheetFault.TooManyRows many => wording.TooManyRows(many.Most, many.Rows),
        SheetFault.NoHeading => wording.NoHeading,
        SheetFault.HeadingTwice => wording.HeadingTwice,
        SheetFault.TooManyCells => wording.TooManyCells,
        SheetFault.UnknownCode => wording.UnknownCode,
        SheetFault.Ambiguous => wording.Ambiguous,
        SheetFault.DiffersFrom other => wording.DiffersFrom(other.Row),
        SheetFault.SameAs other => wording.SameAs(other.Row),
        SheetFault.Stale => wording.Stale,
        SheetFault.NotAWord word => wording.NotAWord(word.Words),
        SheetFault.NotADay => wording.NotADay,
        SheetFault.NotInTeam => wording.NotInTeam,
        SheetFault.MayNotChange kept => wording.MayNotChange(Cut(kept.Now)),
        SheetFault.NeedsSeat => wording.NeedsSeat,
        SheetFault.NeedsOrganization => wording.NeedsOrganization,
        SheetFault.NoSeatToStandInFor => wording.NoSeatToStandInFor,
        SheetFault.NoSecretariatLeft => faults.NoSecretariatLeft,
        _ => faults.Of(fault, plan.NameOf),
    };
}
