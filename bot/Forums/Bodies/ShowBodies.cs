using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Bodies;

/// <summary>Reads the bodies: everybody of the forum may know what there is; only the secretariat gets a form.</summary>
internal sealed class ShowBodies(IForumActions actions, BodyStates states)
{
    /// <param name="Here">The channel it is asked in; null in personal chat.</param>
    internal sealed record View(ForumSummary Forum, BodyState State, ConversationId? Here, bool MayEdit);

    internal sealed record FormView(ForumSummary Forum, BodyState State, Body Body, bool IsNew, ConversationId? Here);

    public Task<Outcome<View>> ListAsync(ForumId forum, PersonId person, ConversationId? here, CancellationToken cancellation) =>
        actions.ReadAsync<BodyState, View>(
            forum, person, stop => states.LoadAsync(forum, null, stop), (state, context) => new View(context.Forum, state, here?.Bare, context.Caller.IsSecretariat), cancellation);

    /// <param name="body">Null = the form that binds a channel; the body shown is the channel's own, or the first that has none.</param>
    public Task<Outcome<FormView>> FormAsync(ForumId forum, PersonId person, string? body, ConversationId? here, CancellationToken cancellation) =>
        actions.ReadAsync<BodyState, FormView>(
            forum,
            person,
            stop => states.LoadAsync(forum, null, stop),
            (state, context) => !context.Caller.IsSecretariat ? new NotAllowed() : Form(state, context, body, here?.Bare),
            cancellation);

    private static Viewed<FormView> Form(BodyState state, ActionContext context, string? body, ConversationId? here)
    {
        if (body == ChangeBody.NewBody)
        {
            return new FormView(context.Forum, state, Body.New(new BodyId(ChangeBody.NewBody)), IsNew: true, here);
        }

        var found = body is not null ? state.Book.Find(BodyId.Parse(body))
            : here is { } channel ? state.Book.OfChannel(channel) ?? state.Book.All.FirstOrDefault(static one => one.Channel is null)
            : null;
        return found is null ? new NotFound() : new FormView(context.Forum, state, found, IsNew: false, here);
    }
}
