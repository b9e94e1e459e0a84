using System.Globalization;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Goals;
using CareSystem.Cards.Kit;
using static CareSystem.Bot.Goals.GoalWordingReplies;

namespace CareSystem.Bot.Goals;

/// <summary>The forms of a target: empty, filled in, and once more as they were typed.</summary>
internal sealed class GoalFormReplies(IIdSource ids, GoalFaultReplies faults, TimeProvider time)
{
    private FiscalYear Now => FiscalYear.Of(time.GetUtcNow());

    /// <summary>The empty form: for an issue with its number in it, and for one that goes on with another with what stays the same.</summary>
    public AdaptiveCard New(ShowGoals.Door door)
    {
        var from = door.From;
        var years = AddTarget.Years(door.Year, from?.Number.Year);
        var values = from is { Content: var content }
            ? Values(content) with
            {
                Year = Code(years.Contains(new FiscalYear(from.Number.Year.Year + 1)) ? new FiscalYear(from.Number.Year.Year + 1) : years[0]),
                Target = null,
                Reasoning = null,
                Base = from.Latest is { } latest ? GoalDifferences.Number(latest.Value) : GoalDifferences.Number(content.Indicator.Base),
                BaseSource = from.Latest is { } last ? Wording.States.Latest(content.Indicator.Said(last.Value), JapaneseTime.Long(last.AsOf)) : content.Indicator.BaseSource,
            }
            : new TargetFormValues(Code(door.Year), Issues: door.Issue?.Number.ToString());
        return Form(
            door.Forum.Id,
            ids.NextForm().Value,
            null,
            from?.Number,
            door.Issue is { } issue ? Forms.ForIssue(issue.Number.ToString(), issue.Subject) : null,
            0,
            values).ToCard();
    }

    public AdaptiveCard Edit(ForumId forum, AnnualTarget target) =>
        Form(forum, ids.NextForm().Value, target.Number.ToString(), null, null, target.Revision, Values(target.Content)).ToCard();

    /// <summary>The form once more, as it was typed; null where the refusal is none of the slice's own.</summary>
    public AdaptiveCard? Again(ForumId forum, GoalActions.TargetPayload typed, Refusal refusal)
    {
        var form = Form(
            forum,
            typed.Form ?? ids.NextForm().Value,
            typed.Number,
            GoalNumber.Parse(typed.From),
            typed.For,
            typed.Revision,
            new TargetFormValues(
                typed.Year, typed.Subject, typed.Indicator, typed.Unit, typed.Direction, typed.Base, typed.BaseSource, typed.Target, typed.Reasoning, typed.Owner, typed.Issues));
        return refusal switch
        {
            TargetChanged changed => (form with { Revision = changed.Current.Revision, Notice = ChangedNotice(changed.Since), Changed = ChangedLines(changed.Since) }).ToCard(),
            FormFaults or Unavailable or TooBusy => (form with { Faults = faults.Of(refusal), Notice = faults.Notice(refusal) }).ToCard(),
            TargetContinued continued => (form with { Notice = Wording.Continued(continued.Number.ToString(), continued.As.ToString()) }).ToCard(),
            _ => null,
        };
    }

    public AdaptiveCard End(ForumId forum, AnnualTarget target) => EndForm(
        forum,
        ids.NextForm().Value,
        target.Number.ToString(),
        target.Revision,
        target.Content.Subject,
        target.Status,
        target.IsOpen ? null : target.Status.ToString(),
        target.Review,
        Standing(target)).ToCard();

    /// <summary>The form that ends a target once more, as it was typed.</summary>
    public AdaptiveCard? EndAgain(ForumId forum, GoalActions.EndPayload typed, Refusal refusal)
    {
        var now = Enum.TryParse<GoalStatus>(typed.Now, out var known) && Enum.IsDefined(known) ? known : GoalStatus.Dropped;
        var form = EndForm(forum, typed.Form ?? ids.NextForm().Value, typed.Number ?? "", typed.Revision, typed.Name ?? "", now, typed.Status, typed.Review, typed.Standing);
        return refusal switch
        {
            TargetChanged changed => (form with
            {
                Revision = changed.Current.Revision,
                Now = changed.Current.Status.ToString(),
                Choices = Choices(changed.Current.Status),
                Notice = ChangedNotice(changed.Since),
                Changed = ChangedLines(changed.Since),
            }).ToCard(),
            FormFaults or Unavailable or TooBusy => (form with { Faults = faults.Of(refusal), Notice = faults.Notice(refusal) }).ToCard(),
            _ => null,
        };
    }

    private static string Code(FiscalYear year) => year.Year.ToString(CultureInfo.InvariantCulture);

    private static string[] Choices(GoalStatus now) => [.. EndTarget.Choices(now).OrderBy(static status => status == GoalStatus.Open).Select(static status => status.ToString())];

    private static TargetFormValues Values(TargetContent content) => new(
        null,
        content.Subject,
        content.Indicator.Name,
        content.Indicator.Unit,
        content.Indicator.Direction.ToString(),
        GoalDifferences.Number(content.Indicator.Base),
        content.Indicator.BaseSource,
        GoalDifferences.Number(content.Indicator.Target),
        content.Reasoning,
        content.Owner,
        string.Join('\u3001', content.Issues));

    /// <summary>What was aimed at and what was reached, for whoever has to say what has come of it.</summary>
    private static string Standing(AnnualTarget target) => $"{Forms.Measured(target.Content.Indicator.Name, Aim(target.Content.Indicator))}\n{Reached(target)}";

    private static TargetEndCard EndForm(ForumId forum, string form, string number, int revision, string subject, GoalStatus now, string? status, string? review, string? standing) => new(
        forum.Value, form, number, revision, subject, now.ToString(), Choices(now), status, review, GoalFaultReplies.None, null, [], Forms) { Standing = standing };

    private TargetFormCard Form(ForumId forum, string form, string? number, GoalNumber? from, string? issue, int revision, TargetFormValues values) => new(
        forum.Value,
        form,
        number,
        from?.ToString(),
        issue,
        number is null ? [.. AddTarget.Years(Now, from?.Year).Select(Year)] : [],
        revision,
        values,
        GoalFaultReplies.None,
        null,
        [],
        Forms);
}
