using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums;
using CareSystem.Cards.Forums.Bodies;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Bodies;

/// <summary>The cards of the bodies.</summary>
internal sealed class BodiesReplies(IIdSource ids, IFaultWords words)
{
    private static readonly IReadOnlyDictionary<string, string> NoFaults = new Dictionary<string, string>(StringComparer.Ordinal);

    private readonly BodiesWording wording = BodiesWording.Standard;

    public string NameOf(BodyPlace body) => NameOf(body.Kind, body.Name);

    public AdaptiveCard List(ShowBodies.View view, int page, bool isPersonal, bool isChannel) => new BodyListCard(
        view.Forum.Id.Value,
        isPersonal ? view.Forum.Name : null,
        view.Here is { } here ? Here(view.State.Book, here) : null,
        [.. Enum.GetValues<RouteStep>().Select(step => new BodyRoute(Step(step), Route(view.State.Book, step)))],
        [.. view.State.Book.All.Select(body => Line(view.State, body, view.Here))],
        page,
        view.MayEdit,
        view.MayEdit && isChannel,
        wording).ToCard();

    public AdaptiveCard Form(ShowBodies.FormView view) => Form(
        view.Forum.Id, ids.NextForm().Value, view.State.Book.Revision, view.State, view.Body, view.IsNew, Values(view.Body), null, NoFaults, null, []);

    /// <summary>The form once more, as it was typed, with what it would do or what is wrong with it; null where the refusal is none of the slice's own.</summary>
    /// <param name="view">Null where it could not be read.</param>
    public AdaptiveCard? FormAgain(ForumId forum, BodyActions.ChangePayload typed, Refusal refusal, ShowBodies.FormView? view)
    {
        if (refusal is not (BodyPreview or BodiesChanged or FormFaults or Unavailable or TooBusy))
        {
            return null;
        }

        var isNew = typed.Body == BodyActions.NewBody;
        var form = typed.Form ?? ids.NextForm().Value;
        var values = new BodyFormValues(typed.Name, typed.Parent, typed.Receives, typed.Deciders, typed.Channel);
        var consequences = refusal is BodyPreview preview ? new BodyConsequences(Lines(preview), Command(typed).Input) : null;
        return Form(
            forum,
            form,
            (refusal as BodiesChanged)?.Revision ?? typed.Revision,
            view?.State,
            view?.Body ?? Body.New(BodyId.Parse(typed.Body) ?? new BodyId(BodyActions.NewBody)) with { Name = typed.Name ?? "" },
            isNew,
            values,
            consequences,
            Faults(refusal),
            Notice(refusal),
            Changed(refusal, view?.State.Book));
    }

    public AdaptiveCard Bind(ShowBodies.FormView view) => Bind(
        view.Forum.Id, ids.NextForm().Value, view.State.Book.Revision, view.State.Book, Here(view.State.Book, view.Here!.Value), view.Body.Id.Value, null, null, NoFaults, null, []);

    /// <inheritdoc cref="FormAgain"/>
    /// <param name="book">Null where it could not be read.</param>
    public AdaptiveCard? BindAgain(ForumId forum, BodyActions.BindPayload typed, Refusal refusal, BodyBook? book) => refusal is BodyPreview or BodiesChanged or FormFaults or Unavailable or TooBusy
        ? Bind(
            forum,
            typed.Form ?? ids.NextForm().Value,
            (refusal as BodiesChanged)?.Revision ?? typed.Revision,
            (refusal as BodyPreview)?.Before ?? book,
            null,
            typed.Body,
            typed.Name,
            refusal is BodyPreview preview ? new BodyConsequences(Lines(preview), Command(typed).Input) : null,
            Faults(refusal),
            Notice(refusal),
            Changed(refusal, book))
        : null;

    public AdaptiveCard Saved(ForumId forum, ChangeBody.Changed done) => new BodySavedCard(forum.Value, wording.Saved(NameOf(done.Kind, done.Name)), wording).ToCard();

    public AdaptiveCard Bound(ForumId forum, BindChannel.Bound done) => new BodySavedCard(forum.Value, wording.Bound(NameOf(done.Kind, done.Name)), wording).ToCard();

    public AdaptiveCard OnlyInChannel() => new SentenceCard(wording.OnlyInChannel).ToCard();

    public static ChangeBody.Command Command(BodyActions.ChangePayload typed) =>
        new(typed.Body, typed.Revision, typed.Name, typed.Parent, typed.Receives, typed.Deciders, typed.Channel, typed.Seen);

    public static BindChannel.Command Command(BodyActions.BindPayload typed) => new(typed.Body, typed.Revision, typed.Name, typed.Seen);

    private string NameOf(BodyType kind, string name) => name.Length > 0 ? name : wording.Kinds[kind.ToString()];

    private string NameOf(Body body) => NameOf(body.Kind, body.Name);

    private string Step(RouteStep step) => wording.Steps[step.ToString()];

    private string Route(BodyBook book, RouteStep step) => Joined(book.Route(step).Select(NameOf), wording.Nobody);

    private string Joined(IEnumerable<string> names, string otherwise) => string.Join(wording.And, names) is { Length: > 0 } all ? all : otherwise;

    private string Roles(IEnumerable<MemberRole> roles) => Joined(roles.Select(role => wording.Deciders.GetValueOrDefault(role.ToString(), "")).Where(static name => name.Length > 0), wording.Empty);

    private string Parent(BodyBook book, Body body) => book.Find(body.Parent) is { } parent ? NameOf(parent) : wording.NoParent;

    private string Here(BodyBook book, ConversationId here) => book.OfChannel(here) is { } body ? wording.Here(NameOf(body)) : wording.HereNone;

    private string ChannelName(BodyState? state, ConversationId channel, ConversationId? here) =>
        channel == here ? wording.ThisChannel
        : state?.Channel(channel)?.Name is { Length: > 0 } name ? name
        : channel == state?.Forum?.Value.Team.Bare ? wording.FirstChannel
        : wording.UnnamedChannel;

    private BodyLine Line(BodyState state, Body body, ConversationId? here)
    {
        var isLost = state.Channel(body.Channel)?.Lost.Holds == true;
        var channel = body.Channel is not { } id ? wording.NoChannel
            : isLost ? wording.LostChannel(ChannelName(state, id, null))
            : wording.InChannel(ChannelName(state, id, here));
        string[] details = [channel, .. body.Parent is null ? [] : (string[])[wording.Below(Parent(state.Book, body))], wording.DecidedBy(Roles(body.Deciders))];
        return new BodyLine(body.Id.Value, NameOf(body), details, isLost);
    }

    private static BodyFormValues Values(Body body) =>
        new(body.Name, body.Parent?.Value ?? BodyActions.Nothing, string.Join(',', body.Receives), string.Join(',', body.Deciders), BodyActions.Keep);

    private AdaptiveCard Form(
        ForumId forum,
        string form,
        int revision,
        BodyState? state,
        Body body,
        bool isNew,
        BodyFormValues values,
        BodyConsequences? consequences,
        IReadOnlyDictionary<string, string> faults,
        string? notice,
        IReadOnlyList<string> changed) => new BodyFormCard(
            forum.Value,
            form,
            revision,
            isNew ? BodyActions.NewBody : body.Id.Value,
            isNew ? null : NameOf(body),
            body.Kind == BodyType.Other,
            values,
            [.. (state?.Book.All ?? []).Where(one => one.Id != body.Id && state?.Book.IsBelow(one, body.Id) == false).Select(one => new BodyChoice(one.Id.Value, NameOf(one)))],
            body.Kind != BodyType.Forum && body.Channel is { } channel ? ChannelName(state, channel, null) : null,
            consequences,
            faults,
            notice,
            changed,
            wording).ToCard();

    private AdaptiveCard Bind(
        ForumId forum,
        string form,
        int revision,
        BodyBook? book,
        string? here,
        string? chosen,
        string? name,
        BodyConsequences? consequences,
        IReadOnlyDictionary<string, string> faults,
        string? notice,
        IReadOnlyList<string> changed) => new BodyBindCard(
            forum.Value, form, revision, here, [.. (book?.All ?? []).Select(one => new BodyChoice(one.Id.Value, NameOf(one)))], chosen, name, consequences, faults, notice, changed, wording).ToCard();

    /// <summary>What a change would do, a sentence each.</summary>
    private IReadOnlyList<string> Lines(BodyPreview preview)
    {
        var (before, after) = (preview.Before, preview.After);
        var now = after.Find(preview.Body)!;
        var was = before.Find(preview.Body);
        var lines = new List<string>();
        if (was is null)
        {
            lines.Add(wording.WillAdd(NameOf(now)));
        }
        else
        {
            Compare(NameOf(was), NameOf(now), wording.WillName);
            Compare(Parent(before, was), Parent(after, now), wording.WillBelong);
            Compare(Roles(was.Deciders), Roles(now.Deciders), wording.WillDecide);
        }

        foreach (var step in Enum.GetValues<RouteStep>())
        {
            Compare(Route(before, step), Route(after, step), (old, becomes) => wording.WillRoute(Step(step), old, becomes));
        }

        if (now.Channel != was?.Channel)
        {
            Channels(preview, was, now, lines);
        }

        return lines;

        void Compare(string old, string becomes, Func<string, string, string> say)
        {
            if (old != becomes)
            {
                lines.Add(say(old, becomes));
            }
        }
    }

    private void Channels(BodyPreview preview, Body? was, Body now, List<string> lines)
    {
        if (now.Channel is not { } channel)
        {
            lines.Add(wording.WillDrop(NameOf(now)));
            return;
        }

        lines.Add(wording.WillBind(NameOf(now)));
        if (preview.Before.OfChannel(channel) is { } other)
        {
            lines.Add(wording.WillTakeFrom(NameOf(other)));
        }

        if (was?.Channel is { } left)
        {
            lines.Add(wording.WillMoveFrom(preview.NameOfChannel(left) is { Length: > 0 } name ? name : wording.FirstChannel));
        }

        if (now.Kind == BodyType.Forum)
        {
            lines.Add(preview.MayBeShared ? wording.ForumWillSpeakShared : wording.ForumWillSpeak);
        }

        if (preview.MayBeShared)
        {
            lines.Add(wording.SharedWarning);
        }
    }

    private IReadOnlyDictionary<string, string> Faults(Refusal refusal) => refusal is FormFaults faults
        ? faults.Faults.ToDictionary(
            static fault => fault.Key,
            fault => fault.Value switch
            {
                BelowItself => wording.BelowItself,
                ForumsOwnChannel => wording.ForumsOwnChannel,
                TooManyBodies many => wording.TooMany(many.Most),
                var other => words.Of(other),
            },
            StringComparer.Ordinal)
        : NoFaults;

    private string? Notice(Refusal refusal) => refusal switch
    {
        FormFaults faults => words.Notice(faults),
        Unavailable or TooBusy => words.NotRecorded(refusal),
        BodiesChanged changed => wording.ChangedNotice(changed.By),
        _ => null,
    };

    /// <summary>What somebody else changed, as it is now.</summary>
    private IReadOnlyList<string> Changed(Refusal refusal, BodyBook? book) => refusal is not BodiesChanged changed || book is null ? [] :
    [
        .. changed.Fields.Select(field => (Parts: field.Field.Split('.'), field.New))
            .Where(static field => field.Parts.Length == 2)
            .Select(field => (Body: book.Find(BodyId.Parse(field.Parts[0])), Field: field.Parts[1], field.New))
            .Where(static field => field.Body is not null)
            .Select(field => wording.ChangedLine(NameOf(field.Body!), wording.FieldNames.GetValueOrDefault(field.Field, field.Field), Value(book, field.Body!, field.Field))),
    ];

    private string Value(BodyBook book, Body body, string field) => field switch
    {
        BodyFields.Name => NameOf(body),
        BodyFields.Parent => Parent(book, body),
        BodyFields.Receives => Joined(body.Receives.Select(Step), wording.Empty),
        BodyFields.Deciders => Roles(body.Deciders),
        _ => wording.ChannelChanged,
    };
}
