using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>
/// Works a file into the roster, on paper only. Who has a code is changed; who has none and is the only one of that name and organisation
/// is that person; everybody else is new. A cell that says what the roster says is not looked at again, and what a file has no column
/// for stays. Nobody is taken out: whoever is not in the file stays as they are, and an appointment ends by its last day.
/// </summary>
internal sealed class RosterSheetReader
{
    /// <summary>More than any such table has had people in all its years.</summary>
    public const int MostRows = 2000;

    private readonly RosterState state;
    private readonly RosterSheetNames names;
    private readonly DateOnly today;
    private readonly RosterSheet shown;
    private readonly SheetEdit edit;
    private readonly List<FoundFault> faults = [];
    private readonly SheetPlaces places;
    private readonly HashSet<PersonId> linkedInFile = [];

    private RosterSheetReader(RosterState state, RosterSheetNames names, DateOnly today, Func<string> newId)
    {
        this.state = state;
        this.names = names;
        this.today = today;
        shown = new RosterSheet(state.Book, state.Members, names);
        edit = new SheetEdit(state.Book, newId);
        places = new SheetPlaces(state.Book, shown, names, edit, today, faults);
    }

    public static RosterPlan Plan(IReadOnlyList<CsvRow> rows, RosterState state, RosterSheetNames names, DateOnly today, Func<string> newId) =>
        new RosterSheetReader(state, names, today, newId).Read(rows);

    private RosterPlan Read(IReadOnlyList<CsvRow> rows)
    {
        var table = SheetTable.Of(rows, names, MostRows, faults);
        var groups = Grouped(table.Lines);
        foreach (var (person, lines) in groups)
        {
            if (Agree(lines))
            {
                var id = person is { } known ? Change(known, lines[0]) : Add(lines);
                foreach (var line in lines)
                {
                    places.Collect(id, line, isNew: person is null);
                }
            }
        }

        places.Carry();
        var inFile = groups.Where(static group => group.Person is not null).Select(static group => group.Person!.Id).ToHashSet();
        var after = edit.ToBook();
        if (faults.Count == 0 && RosterEdit.LosesSecretariat(state.Members, RosterEdit.Follow(state.Book, after, state.Members, today)))
        {
            faults.Add(new FoundFault(0, RosterFields.Role, new SheetFault.NoSecretariatLeft()));
        }

        IReadOnlyList<PersonChange> changes = faults.Count > 0 ? [] : PlanDifferences.Between(state.Book, after, state.Members, names);
        return new RosterPlan(
            faults.Count > 0 ? null : after,
            [.. faults.OrderBy(static fault => fault.Row)],
            changes,
            inFile.Count(person => !changes.Any(change => change.Person == person)),
            state.Book.People.Count(person => !inFile.Contains(person.Id)),
            edit.NewOrganizations,
            table.UnknownHeadings)
        {
            NameOf = person => after.Find(person)?.Details.Name ?? "",
        };
    }

    /// <summary>The rows by the person they are of; null = somebody new.</summary>
    private List<(Participant? Person, List<SheetLine> Lines)> Grouped(IReadOnlyList<SheetLine> lines)
    {
        var known = state.Book.People.ToDictionary(static person => person.Id);
        var named = state.Book.People.ToLookup(person => NameKey(person.Details.Name, state.Book.NameOf(person.Organization)), StringComparer.Ordinal);
        var groups = new OrderedDictionary<string, (Participant? Person, List<SheetLine> Lines)>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            Participant? person = null;
            var key = NameKey(line[RosterFields.Name] ?? "", line[RosterFields.Organization] ?? "");
            if (line[SheetColumns.Person] is { Length: > 0 } code)
            {
                if (SheetCode.Person(code) is not var (id, _) || !known.TryGetValue(id, out person))
                {
                    faults.Add(new FoundFault(line.Row, SheetColumns.Person, new SheetFault.UnknownCode()));
                    continue;
                }
            }
            else if (string.IsNullOrEmpty(line[RosterFields.Name]))
            {
                faults.Add(new FoundFault(line.Row, RosterFields.Name, new Fault.Missing()));
                continue;
            }
            else if (named[key].Take(2).ToArray() is { Length: > 0 } namesakes)
            {
                if (namesakes.Length > 1)
                {
                    faults.Add(new FoundFault(line.Row, SheetColumns.Person, new SheetFault.Ambiguous()));
                    continue;
                }

                person = namesakes[0];
            }

            key = person?.Id.Value is { } found ? $"\u0001{found}" : key;
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = (person, []));
            }

            group.Lines.Add(line);
        }

        return [.. groups.Values];
    }

    private static string NameKey(string name, string organization) => $"{KanaText.Fold(name)}\n{KanaText.Fold(organization)}";

    /// <summary>Several rows of one person say the same of them.</summary>
    private bool Agree(List<SheetLine> lines)
    {
        var before = faults.Count;
        foreach (var line in lines.Skip(1))
        {
            faults.AddRange(SheetColumns.OfPerson
                .Where(column => (line[column] ?? "") != (lines[0][column] ?? ""))
                .Select(column => new FoundFault(line.Row, column, new SheetFault.DiffersFrom(lines[0].Row))));
        }

        return faults.Count == before;
    }

    private RosterPersonId Change(Participant before, SheetLine line)
    {
        var cells = shown.Of(before);
        var changed = SheetColumns.OfPerson.Where(column => line[column] is { } cell && cell != cells[column] && (column != RosterFields.Teams || cell.Length > 0)).ToHashSet(StringComparer.Ordinal);
        if (changed.Count == 0)
        {
            return before.Id;
        }

        if (line[SheetColumns.Person] is { Length: > 0 } code && SheetCode.Person(code) is var (_, revision) && revision != before.Revision)
        {
            faults.Add(new FoundFault(line.Row, changed.First(), new SheetFault.Stale()));
            return before.Id;
        }

        var made = Filled(line, changed, before, column => changed.Contains(column) ? line[column] : cells[column]);
        edit.Put(made);
        return before.Id;
    }

    private RosterPersonId Add(List<SheetLine> lines)
    {
        var line = lines[0];
        var made = Filled(
            line,
            SheetColumns.OfPerson.ToHashSet(StringComparer.Ordinal),
            new Participant(edit.NextPerson(), null, null, MemberRole.Member, new PersonDetails("", "", "", "", ReachBy.Telephone, ""), edit.NextOrder(), Revision: 1),
            column => line[column] is { Length: > 0 } cell ? cell : column switch
            {
                RosterFields.Role => names.Roles[nameof(MemberRole.Member)],
                RosterFields.ReachBy => names.Reaches[nameof(ReachBy.Telephone)],
                _ => "",
            });
        edit.Put(made);
        if (made.Role is MemberRole.Member or MemberRole.Chair && !lines.Any(static one => one.HasPlace))
        {
            faults.Add(new FoundFault(line.Row, RosterFields.Kind, new SheetFault.NeedsSeat()));
        }

        return made.Id;
    }

    /// <summary>The person with what the changed cells say, checked as a form is; the other fields stay to the letter.</summary>
    private Participant Filled(SheetLine line, HashSet<string> changed, Participant before, Func<string, string?> cell)
    {
        var checks = new FieldChecks();
        var draft = new ParticipantDraft(
            cell(RosterFields.Name),
            cell(RosterFields.Reading),
            cell(RosterFields.Organization),
            Code(line, changed, RosterFields.Role, cell, before.Role.ToString()),
            cell(RosterFields.Email),
            cell(RosterFields.Telephone),
            Code(line, changed, RosterFields.ReachBy, cell, before.Details.ReachBy.ToString()),
            cell(RosterFields.ReachNote),
            Teams: null);
        var details = draft.Details(checks);
        var organization = checks.Text(RosterFields.Organization, draft.Organization, ParticipantDraft.OrganizationLimit).ReplaceLineEndings(" ");
        var role = checks.Choice<MemberRole>(RosterFields.Role, draft.Role);
        foreach (var (field, fault) in checks.AllGood ? [] : checks.Faults.Faults.Where(one => changed.Contains(one.Key)))
        {
            faults.Add(new FoundFault(line.Row, field, fault));
        }

        return before with
        {
            Details = new PersonDetails(
                changed.Contains(RosterFields.Name) ? details.Name : before.Details.Name,
                changed.Contains(RosterFields.Reading) ? details.Reading : before.Details.Reading,
                changed.Contains(RosterFields.Email) ? details.Email : before.Details.Email,
                changed.Contains(RosterFields.Telephone) ? details.Telephone : before.Details.Telephone,
                changed.Contains(RosterFields.ReachBy) ? details.ReachBy : before.Details.ReachBy,
                changed.Contains(RosterFields.ReachNote) ? details.ReachNote : before.Details.ReachNote),
            Role = changed.Contains(RosterFields.Role) ? role : before.Role,
            Organization = changed.Contains(RosterFields.Organization) ? edit.Named(organization)?.Id : before.Organization,
            Teams = changed.Contains(RosterFields.Teams) && cell(RosterFields.Teams) is { Length: > 0 } address ? Linked(line, address, before) : before.Teams,
        };
    }

    /// <summary>The code of a word of ours; a word that is none of them is told with those that are.</summary>
    private string Code(SheetLine line, HashSet<string> changed, string column, Func<string, string?> cell, string before)
    {
        if (!changed.Contains(column))
        {
            return before;
        }

        if (names.CodeOf(column, cell(column) ?? "") is { } code)
        {
            return code;
        }

        faults.Add(new FoundFault(line.Row, column, new SheetFault.NotAWord(SheetPlaces.Listed(names, column))));
        return before;
    }

    /// <summary>The member of the team who has that address.</summary>
    private PersonId? Linked(SheetLine line, string address, Participant before)
    {
        var wanted = FoldedText.Of(address).Text.Trim();
        var found = state.Members.Where(member => string.Equals(member.Value.Email, wanted, StringComparison.OrdinalIgnoreCase)).Take(2).Select(static member => member.Value.Person).ToArray();
        if (found is not [var only])
        {
            faults.Add(new FoundFault(line.Row, RosterFields.Teams, new SheetFault.NotInTeam()));
            return before.Teams;
        }

        if (!linkedInFile.Add(only) || (state.Book.Find(only) is { } other && other.Id != before.Id))
        {
            faults.Add(new FoundFault(line.Row, RosterFields.Teams, new AlreadyLinked()));
        }

        return only;
    }
}
