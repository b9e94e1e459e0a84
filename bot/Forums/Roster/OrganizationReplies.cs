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
        [.. view.Organizations.Select(one => new OrganizationLine(one.Id.Value, one.Name, TypeName(one.Type), one.Profile.Does))],
        page,
        words,
        Wording).ToCard();

    public AdaptiveCard One(ForumId forum, ShowOrganizations.OneView view, bool isReceipt = false) => new OrganizationCard(
        forum.Value,
        view.Organization.Id.Value,
        isReceipt ? Wording.Changed(view.Organization.Name) : null,
        view.Organization.Name,
        TypeName(view.Organization.Type),
        view.Organization.Profile.Does,
        view.Organization.Profile.Ask,
        view.Organization.Profile.Reachable,
        [.. view.People.Select(static person => person.Details.Name)],
        view.MayChange,
        Wording).ToCard();

    public AdaptiveCard Form(ForumId forum, ShowOrganizations.OneView view) => Form(
        forum,
        ids.NextForm().Value,
        view.Organization.Id.Value,
        view.Organization.Revision,
        view.Organization.Name,
        new OrganizationFormValues(
            view.Organization.Type.ToString(), view.Organization.Profile.Does, view.Organization.Profile.Ask, view.Organization.Profile.Reachable),
        RosterFaultReplies.None,
        null,
        []);

    /// <summary>The form once more, as it was typed; null where the refusal is none of the slice's own.</summary>
    /// <param name="view">The organisation as it is now, where it could be read.</param>
    public AdaptiveCard? FormAgain(ForumId forum, OrganizationActions.FormPayload typed, Refusal refusal, ShowOrganizations.OneView? view)
    {
        return refusal switch
        {
            RosterChanged changed when view is not null => Again(changed.Revision, faults.ChangedNotice(changed), Lines(changed, view.Organization)),
            FormFaults or Unavailable => Again(typed.Revision, faults.Notice(refusal), []),
            _ => null,
        };

        AdaptiveCard Again(int revision, string? notice, string[] lines) => Form(
            forum,
            typed.Form ?? ids.NextForm().Value,
            typed.Organization ?? "",
            revision,
            view?.Organization.Name ?? Wording.ThisOrganization,
            new OrganizationFormValues(typed.Type, typed.Does, typed.Ask, typed.Reachable),
            faults.Of(refusal),
            notice,
            lines);
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
        IReadOnlyList<string> changed) =>
        new OrganizationFormCard(forum.Value, form, organization, revision, name, values, found, notice, changed, Wording).ToCard();

    private string[] Lines(RosterChanged changed, Organization now)
    {
        (string Field, string Now)[] all =
        [
            (RosterFields.Type, TypeName(now.Type)), (RosterFields.Does, now.Profile.Does), (RosterFields.Ask, now.Profile.Ask), (RosterFields.Reachable, now.Profile.Reachable),
        ];
        return
        [
            .. all.Where(field => changed.Fields.Count == 0 || changed.Fields.Contains(field.Field, StringComparer.Ordinal))
                .Select(field => Wording.ChangedField(Wording.FieldNames[field.Field], field.Now)),
        ];
    }
}
