using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>Another organisation is called so.</summary>
internal sealed record NameTaken : Fault;

/// <summary>So many people's rows would have to follow another name that one transaction does not take them.</summary>
internal sealed record TooManyFollow(int Rows) : Fault;

/// <summary>だれに聞く: an organisation's own people keep what it says of itself, and so does the secretariat.</summary>
internal sealed class ChangeOrganization(IForumActions actions, RosterStates states)
{
    internal sealed record Command(OrganizationId Organization, int Revision, string? Type, string? Does, string? Ask, string? Reachable)
    {
        /// <summary>名称; null = the form did not ask.</summary>
        public string? Name { get; init; }

        /// <summary>圏域; null = the form did not ask.</summary>
        public string? Area { get; init; }
    }

    /// <summary>How a form says that no area is chosen.</summary>
    public const string NoArea = "none";

    /// <summary>A transaction takes 100 rows, and each member's row names their organisation.</summary>
    public const int MostRows = 90;

    internal sealed record Changed(OrganizationId Organization);

    public Task<Outcome<Changed>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) => actions.ChangeAsync<RosterState, Changed>(
        origin,
        stop => states.LoadAsync(origin.Forum, Organization.SubjectOf(command.Organization), command.Revision, stop),
        (state, context) => Decide(command, state, context),
        cancellation);

    internal static Decision<Changed> Decide(Command command, RosterState state, ActionContext context)
    {
        if (state.Book.Organizations.FirstOrDefault(one => one.Id == command.Organization) is not { } before || !MayChange(state.Book, before, context.Caller))
        {
            return new NotFound();
        }

        if (before.Revision != command.Revision)
        {
            return RosterChanged.Of(before.Revision, state.Since);
        }

        var checks = new FieldChecks();
        var after = before with
        {
            Area = Area(command.Area, before, context.Forum.Settings.Profile, checks),
            Type = checks.Choice<OrganizationType>(RosterFields.Type, command.Type),
            Profile = new OrganizationProfile(
                checks.Text(RosterFields.Does, command.Does, OrganizationProfile.DoesLimit),
                checks.Text(RosterFields.Ask, command.Ask, OrganizationProfile.AskLimit),
                checks.Text(RosterFields.Reachable, command.Reachable, OrganizationProfile.ReachableLimit)),
        };
        var name = command.Name is null ? before.Name : Name(command.Name, before, state.Book, checks);
        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        if (name != before.Name)
        {
            if (!MayRename(context.Caller))
            {
                return new NotAllowed();
            }

            after = after.Renamed(name, JapaneseTime.DateOf(context.Now));
        }

        var fields = Differences(before, after);
        if (fields.Count == 0)
        {
            return Decision.Of(new Changed(before.Id), new Changes());
        }

        after = after with { Revision = before.Revision + 1 };
        var decision = RosterEdit.Decide(
            new Changed(before.Id), state, state.Book.With(after), context, RosterEdit.Entry(after.Subject, after.Revision, RosterEvents.Changed, fields, context));
        return decision is Decision<Changed>.Yes { Changes.Rows.Count: > MostRows and var rows }
            ? new FormFaults(new Dictionary<string, Fault>(StringComparer.Ordinal) { [RosterFields.Name] = new TooManyFollow(rows) })
            : decision;
    }

    /// <summary>The secretariat, and who works there and is in office.</summary>
    internal static bool MayChange(RosterBook book, Organization organization, Caller caller) =>
        caller.IsSecretariat || (caller.Role != MemberRole.Observer && book.Find(caller.Person)?.Organization == organization.Id);

    /// <summary>By its name an organisation is found in the roster, so that is for who keeps the roster.</summary>
    internal static bool MayRename(Caller caller) => caller.IsSecretariat;

    private static string Name(string typed, Organization before, RosterBook book, FieldChecks checks)
    {
        var name = checks.Text(RosterFields.Name, typed, Organization.NameLimit, required: true).ReplaceLineEndings(" ");
        if (book.Organizations.Any(one => one.Id != before.Id && KanaText.Fold(one.Name) == KanaText.Fold(name)))
        {
            checks.Add(RosterFields.Name, new NameTaken());
        }

        return name;
    }

    /// <summary>One of the forum's areas, or what stands there: an area that is no longer listed is not lost by the way.</summary>
    private static string Area(string? typed, Organization before, ForumProfile profile, FieldChecks checks)
    {
        var area = typed?.Trim() is not { } chosen ? before.Area : chosen == NoArea ? "" : chosen;
        if (area.Length > 0 && area != before.Area && !profile.Areas.Contains(area, StringComparer.Ordinal))
        {
            checks.Add(RosterFields.Area, new Fault.NotAChoice());
        }

        return area;
    }

    private static List<FieldChange> Differences(Organization before, Organization after)
    {
        var fields = new List<FieldChange>();
        if (before.Name != after.Name)
        {
            fields.Add(new FieldChange(RosterFields.Name, before.Name, after.Name));
        }

        if (before.Area != after.Area)
        {
            fields.Add(new FieldChange(RosterFields.Area, before.Area, after.Area));
        }

        if (before.Type != after.Type)
        {
            fields.Add(new FieldChange(RosterFields.Type, before.Type.ToString(), after.Type.ToString()));
        }

        // Of what is sealed the history says only that it changed.
        foreach (var (field, was, now) in ((string, string, string)[])[
            (RosterFields.Does, before.Profile.Does, after.Profile.Does),
            (RosterFields.Ask, before.Profile.Ask, after.Profile.Ask),
            (RosterFields.Reachable, before.Profile.Reachable, after.Profile.Reachable)])
        {
            if (was != now)
            {
                fields.Add(new FieldChange(field, null, null));
            }
        }

        return fields;
    }
}
