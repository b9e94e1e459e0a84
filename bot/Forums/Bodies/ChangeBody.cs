using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Bodies;

/// <summary>The secretariat names a body, says what it belongs to, what is sent to it and who may decide there. First it is shown what that does.</summary>
internal sealed class ChangeBody(IForumActions actions, BodyStates states, IIdSource ids)
{
    public const string NewBody = "new";
    public const string NoParent = "none";
    public const string NoChannel = "none";
    public const int NameLimit = 40;

    /// <param name="Body">Its id, or <see cref="NewBody"/>.</param>
    /// <param name="Revision">Of all bodies, as the form shows them.</param>
    /// <param name="Channel"><see cref="NoChannel"/> = it loses its channel.</param>
    /// <param name="Seen">What was shown as the consequence of which input.</param>
    internal sealed record Command(
        string? Body, int Revision, string? Name, string? Parent, string? Receives, string? Deciders, string? Channel, string? Seen)
    {
        public string Input => BodyEdit.Seen(Body, Name, Parent, Receives, Deciders, Channel);
    }

    /// <param name="Name">Empty = what its kind is called.</param>
    internal sealed record Changed(BodyId Body, BodyType Kind, string Name);

    public Task<Outcome<Changed>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) => actions.ChangeAsync<BodyState, Changed>(
        origin,
        stop => states.LoadAsync(origin.Forum, command.Revision, stop),
        (state, context) => Decide(command, state, context, ids),
        cancellation);

    internal static Decision<Changed> Decide(Command command, BodyState state, ActionContext context, IIdSource ids)
    {
        if (!context.Caller.IsSecretariat)
        {
            return new NotAllowed();
        }

        var isNew = command.Body == NewBody;
        var before = isNew ? Body.New(new BodyId(ids.NextAfter(context.Now))) : state.Book.Find(BodyId.Parse(command.Body));
        if (before is null)
        {
            return new NotFound();
        }

        if (BodyEdit.Refuse(state, command.Revision, context) is { } no)
        {
            return no;
        }

        var checks = new FieldChecks();
        if (isNew && state.Book.All.Count >= BodyEdit.MostBodies)
        {
            checks.Add(BodyFields.Name, new TooManyBodies(BodyEdit.MostBodies));
        }

        var changed = before with
        {
            Name = checks.Text(BodyFields.Name, command.Name, NameLimit, required: before.Kind == BodyType.Other).ReplaceLineEndings(" "),
            Parent = Parent(checks, command.Parent, state.Book, before),
            Receives = [.. checks.Choices<RouteStep>(BodyFields.Receives, command.Receives).Order()],
            Deciders = [.. checks.Choices<MemberRole>(BodyFields.Deciders, command.Deciders, required: true).OrderDescending()],
            Channel = command.Channel == NoChannel && before.Kind != BodyType.Forum ? null : before.Channel,
        };
        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        var after = state.Book.With(changed);
        var changes = BodyEdit.Write(state, after, context);
        return !changes.IsEmpty && command.Seen != command.Input
            ? BodyPreview.Of(state, after, changed.Id)
            : Decision.Of(new Changed(changed.Id, changed.Kind, changed.Name), changes);
    }

    private static BodyId? Parent(FieldChecks checks, string? typed, BodyBook book, Body body)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed == NoParent)
        {
            return null;
        }

        if (book.Find(BodyId.Parse(typed.Trim())) is not { } parent)
        {
            checks.Add(BodyFields.Parent, new Fault.NotAChoice());
            return null;
        }

        if (parent.Id == body.Id || book.IsBelow(parent, body.Id))
        {
            checks.Add(BodyFields.Parent, new BelowItself());
        }

        return parent.Id;
    }
}
