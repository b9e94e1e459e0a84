using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>The cards of だれに聞く, and of who is missing at the table.</summary>
internal sealed class OrganizationReplies(IIdSource ids, RosterFaultReplies faults)
{
    private readonly (OrganizationWording Kana, OrganizationWording Kanji) spellings = (OrganizationWording.Standard, OrganizationWording.Kanji);

    private OrganizationWording Wording => Notation.Current.Of(spellings.Kana, spellings.Kanji);

    public string TypeName(OrganizationType type) => Wording.Types.GetValueOrDefault(type.ToString(), "");

    public AdaptiveCard List(ForumId forum, ShowOrganizations.View view, int page, string? words) => new OrganizationListCard(
        forum.Value,
        [.. view.Organizations.Select(one => new OrganizationLine(one.Id.Value, one.Name, Kind(one), one.Profile.Does))],
        page,
        words,
        Wording).ToCard();

    public AdaptiveCard One(ForumId forum, ShowOrganizations.OneView view, bool isReceipt = false) => new OrganizationCard(
        forum.Value,
        view.Organization.Id.Value,
        isReceipt ? Wording.Changed(view.Organization.Name) : null,
        view.Organization.Name,
        Kind(view.Organization),
        view.Organization.Profile.Does,
        view.Organization.Profile.Ask,
        view.Organization.Profile.Reachable,
        [.. view.People.Select(static person => person.Details.Name)],
        view.MayChange,
        Wording)
    {
        Former = [.. view.Organization.Former.Select(former => Wording.Former(former.Name, JapaneseTime.Long(former.Until)))],
    }.ToCard();

    public AdaptiveCard Form(ForumId forum, ShowOrganizations.OneView view) => Form(
        forum,
        ids.NextForm().Value,
        view.Organization.Id.Value,
        view.Organization.Revision,
        view.Organization.Name,
        new OrganizationFormValues(
            view.Organization.Type.ToString(), view.Organization.Profile.Does, view.Organization.Profile.Ask, view.Organization.Profile.Reachable)
        {
            Name = view.MayRename ? view.Organization.Name : null,
            Area = Chosen(view.Organization.Area),
        },
        RosterFaultReplies.None,
        null,
        [],
        view.Areas);

    /// <summary>The form once more, as it was typed; null where the refusal is none of the slice's own.</summary>
    /// <param name="view">The organisation as it is now, where it could be read.</param>
    public AdaptiveCard? FormAgain(ForumId forum, OrganizationActions.FormPayload typed, Refusal refusal, ShowOrganizations.OneView? view)
    {
        return refusal switch
        {
            RosterChanged changed when view is not null => Again(changed.Revision, faults.ChangedNotice(changed), Lines(changed, view.Organization)),
            FormFaults or Unavailable or TooBusy => Again(typed.Revision, faults.Notice(refusal), []),
            _ => null,
        };

        AdaptiveCard Again(int revision, string? notice, string[] lines) => Form(
            forum,
            typed.Form ?? ids.NextForm().Value,
            typed.Organization ?? "",
            revision,
            view?.Organization.Name ?? Wording.ThisOrganization,
            new OrganizationFormValues(typed.Type, typed.Does, typed.Ask, typed.Reachable) { Name = typed.Name, Area = typed.Area },
            faults.Of(refusal),
            notice,
            lines,
            view?.Areas ?? (typed.Area is { Length: > 0 } area && area != ChangeOrganization.NoArea ? [area] : []));
    }

    public AdaptiveCard Gaps(ForumId forum, RosterGaps gaps) => new RosterGapsCard(
        forum.Value,
        [.. gaps.Kinds.Select(static kind => kind.ToString())],
        [.. gaps.Components.Select(static component => component.ToString())],
        [.. gaps.Types.Select(static type => type.ToString())],
        gaps.Untyped,
        gaps.Next?.ToString(),
        Wording,
        RosterWording.Standard).ToCard();

    private AdaptiveCard Form(
        ForumId forum,
        string form,
        string organization,
        int revision,
        string name,
        OrganizationFormValues values,
        IReadOnlyDictionary<string, string> found,
        string? notice,
        IReadOnlyList<string> changed,
        IReadOnlyList<string> areas) =>
        new OrganizationFormCard(forum.Value, form, organization, revision, name, values, found, notice, changed, Wording) { Areas = areas }.ToCard();

    private static string Chosen(string area) => area.Length == 0 ? ChangeOrganization.NoArea : area;

    /// <summary>What it is, and where.</summary>
    private string Kind(Organization one) => one.Area.Length == 0 ? TypeName(one.Type) : Wording.InArea(TypeName(one.Type), one.Area);

    private string[] Lines(RosterChanged changed, Organization now)
    {
        (string Field, string Now)[] all =
        [
            (RosterFields.Name, now.Name), (RosterFields.Area, now.Area), (RosterFields.Type, TypeName(now.Type)), (RosterFields.Does, now.Profile.Does), (RosterFields.Ask, now.Profile.Ask), (RosterFields.Reachable, now.Profile.Reachable),
        ];
        return
        [
            .. all.Where(field => changed.Fields.Count == 0 || changed.Fields.Contains(field.Field, StringComparer.Ordinal))
                .Select(field => Wording.ChangedField(Wording.FieldNames[field.Field], field.Now)),
        ];
    }
}
