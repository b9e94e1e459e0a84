using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Bodies;

/// <summary>The secretariat says in a channel which body it is. First it is shown what that does.</summary>
internal sealed class BindChannel(IForumActions actions, BodyStates states, IIdSource ids)
{
    /// <param name="Body">Its id, or <see cref="ChangeBody.NewBody"/>.</param>
    /// <param name="Name">Of a new one.</param>
    internal sealed record Command(string? Body, int Revision, string? Name, string? Seen)
    {
        public string Input => BodyEdit.Seen(Body, Body == ChangeBody.NewBody ? Name : "");
    }

    internal sealed record Bound(BodyId Body, BodyType Kind, string Name);

    public Task<Outcome<Bound>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) => actions.ChangeAsync<BodyState, Bound>(
        origin,
        stop => states.LoadAsync(origin.Forum, command.Revision, stop),
        (state, context) => Decide(command, origin.Channel, state, context, ids),
        cancellation);

    /// <param name="channel">Where it was asked: never what a card says.</param>
    internal static Decision<Bound> Decide(Command command, ConversationId? channel, BodyState state, ActionContext context, IIdSource ids)
    {
        if (!context.Caller.IsSecretariat)
        {
            return new NotAllowed();
        }

        var isNew = command.Body == ChangeBody.NewBody;
        var before = isNew ? Body.New(new BodyId(ids.NextAfter(context.Now))) : state.Book.Find(BodyId.Parse(command.Body));
        if (channel is not { } here || before is null)
        {
            return new NotFound();
        }

        if (BodyEdit.Refuse(state, command.Revision, context) is { } no)
        {
            return no;
        }

        var checks = new FieldChecks();
        if (isNew)
        {
            before = before with { Name = checks.Text(BodyFields.Name, command.Name, ChangeBody.NameLimit, required: true).ReplaceLineEndings(" ") };
            if (state.Book.All.Count >= BodyEdit.MostBodies)
            {
                checks.Add(BodyFields.Name, new TooManyBodies(BodyEdit.MostBodies));
            }
        }

        var other = state.Book.OfChannel(here);
        if (other is { Kind: BodyType.Forum } && before.Kind != BodyType.Forum)
        {
            checks.Add(BodyFields.Body, new ForumsOwnChannel());
        }

        if (!checks.AllGood)
        {
            return checks.Faults;
        }

        var after = (other is null || other.Id == before.Id ? state.Book : state.Book.With(other with { Channel = null })).With(before with { Channel = here.Bare });
        var changes = BodyEdit.Write(state, after, context);
        return !changes.IsEmpty && command.Seen != command.Input
            ? BodyPreview.Of(state, after, before.Id)
            : Decision.Of(new Bound(before.Id, before.Kind, before.Name), changes);
    }
}
