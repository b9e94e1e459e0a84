using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Settings;

/// <summary>The fields of one's own settings by the names under which faults speak of them.</summary>
internal static class OwnFields
{
    public const string Reach = "reach";
    public const string Reading = "reading";
    public const string QuietFrom = "quietFrom";
    public const string QuietTo = "quietTo";

    /// <summary>There is no time at which the person wants to be left alone.</summary>
    public const string None = "none";

    /// <summary>HH:mm, every half hour.</summary>
    public static IReadOnlyList<string> Times { get; } = [.. Enumerable.Range(0, 48).Select(static half => Text(new TimeOnly(half / 2, half % 2 * 30)))];

    public static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>One's own settings were changed elsewhere while the form was open.</summary>
internal sealed record OwnChanged(PersonalSettings Now) : Refusal;

/// <summary>A person sets how the forum reaches and addresses them. It stands in their own row, which is read with them.</summary>
internal sealed class SetOwn(IForumActions actions, IForums forums)
{
    internal sealed record Command(int Revision, string? Reach, string? Reading, string? QuietFrom, string? QuietTo);

    /// <param name="Now">As it is set now.</param>
    internal sealed record Done(PersonalSettings Now, string ForumName, bool IsChanged);

    public Task<Outcome<Done>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) => actions.ChangeAsync<Stored<Member>?, Done>(
        origin, stop => forums.MemberAsync(origin.Forum, origin.Person, stop), (member, context) => Decide(command, member, context.Forum.Name), cancellation);

    internal static Decision<Done> Decide(Command command, Stored<Member>? member, string forumName)
    {
        if (member is null)
        {
            return new NotFound();
        }

        var before = member.Value.Personal;
        if (before.Revision != command.Revision)
        {
            return new OwnChanged(before);
        }

        var checks = new FieldChecks();
        var reach = checks.Choice<Reach>(OwnFields.Reach, command.Reach);
        var reading = ReadingOf(before, command.Reading, checks);
        var (from, to) = (Time(OwnFields.QuietFrom, command.QuietFrom, checks), Time(OwnFields.QuietTo, command.QuietTo, checks));
        if (from is null != to is null)
        {
            checks.Add(from is null ? OwnFields.QuietFrom : OwnFields.QuietTo, new Fault.Missing());
        }
        else if (from is not null && from == to)
        {
            checks.Add(OwnFields.QuietTo, new Fault.NotAChoice());
        }

        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        var after = new PersonalSettings(reach, from is { } begin && to is { } end ? new PersonalHours(begin, end) : null, before.Revision + 1) { Reading = reading };
        return after with { Revision = before.Revision } == before
            ? Decision.Of(new Done(before, forumName, IsChanged: false), new Changes())
            : Decision.Of(new Done(after, forumName, IsChanged: true), new Changes().Replace(member, member.Value with { Personal = after }));
    }

    /// <summary>A form that was shown before there was a choice sends none: nothing is changed by it.</summary>
    private static Reading ReadingOf(PersonalSettings before, string? typed, FieldChecks checks) =>
        typed is null ? before.Reading : checks.Choice<Reading>(OwnFields.Reading, typed);

    private static TimeOnly? Time(string field, string? typed, FieldChecks checks)
    {
        if (typed is null or "" or OwnFields.None)
        {
            return null;
        }

        if (OwnFields.Times.Contains(typed, StringComparer.Ordinal))
        {
            return TimeOnly.ParseExact(typed, "HH:mm", CultureInfo.InvariantCulture);
        }

        checks.Add(field, new Fault.NotAChoice());
        return null;
    }
}
