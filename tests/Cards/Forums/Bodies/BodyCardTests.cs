using CareSystem.Bot.Forums.Bodies;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Forums.Bodies;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Forums.Bodies;
using CareSystem.Tests.Forums.Roster;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Forums.Bodies;

/// <summary>会議体 in every state, as the bot makes it.</summary>
public sealed class BodyCardTests(CardRenderer renderer)
{
    private static readonly ForumSummary Forum = BodySamples.Context().Forum;

    private readonly BodiesReplies replies = new(new CountedIds(), new RefusalCards());

    [Fact]
    public Task The_list_at_the_beginning() => ProveAsync(
        replies.List(new ShowBodies.View(Forum, BodySamples.State(), null, MayEdit: false), 0, isPersonal: true, isChannel: false), "BodyListCard.member");

    [Fact]
    public Task The_list_for_the_secretariat_in_a_channel() => ProveAsync(
        replies.List(new ShowBodies.View(Forum, BodySamples.Grown(), BodySamples.Sodan, MayEdit: true), 0, isPersonal: false, isChannel: true), "BodyListCard.secretariat");

    [Fact]
    public Task The_second_page() => ProveAsync(
        replies.List(new ShowBodies.View(Forum, BodySamples.Grown(), BodySamples.Other, MayEdit: true), 1, isPersonal: false, isChannel: true), "BodyListCard.page");

    [Fact]
    public Task The_form() => ProveAsync(replies.Form(View("consultation", BodySamples.Grown())), "BodyFormCard.edit");

    [Fact]
    public Task The_form_of_a_new_one() => ProveAsync(replies.Form(View(ChangeBody.NewBody, BodySamples.State())), "BodyFormCard.new");

    [Fact]
    public Task What_a_change_will_do()
    {
        var typed = new BodyActions.ChangePayload
        {
            Form = "form1", Revision = 0, Body = "consultation", Name = "相談部会", Parent = "forum", Receives = "Report,Examine", Deciders = "Chair,Member", Channel = "none",
        };
        var refusal = Assert.IsType<Decision<ChangeBody.Changed>.No>(ChangeBody.Decide(BodiesReplies.Command(typed), BodySamples.Grown(), BodySamples.Context(), new CountedIds())).Refusal;
        return ProveAsync(replies.FormAgain(Forum.Id, typed, Assert.IsType<BodyPreview>(refusal), View("consultation", BodySamples.Grown())), "BodyFormCard.preview");
    }

    [Fact]
    public Task The_form_with_faults()
    {
        var typed = new BodyActions.ChangePayload { Form = "form1", Revision = 0, Body = "consultation", Name = new string('名', 41), Parent = "consultation", Receives = "Report", Deciders = "" };
        var refusal = Assert.IsType<Decision<ChangeBody.Changed>.No>(ChangeBody.Decide(BodiesReplies.Command(typed), BodySamples.State(), BodySamples.Context(), new CountedIds())).Refusal;
        return ProveAsync(replies.FormAgain(Forum.Id, typed, Assert.IsType<FormFaults>(refusal), View("consultation", BodySamples.State())), "BodyFormCard.faults");
    }

    [Fact]
    public Task The_form_after_somebody_else_was_faster() => ProveAsync(
        replies.FormAgain(
            Forum.Id,
            new BodyActions.ChangePayload { Form = "form1", Revision = 0, Body = "consultation", Name = "わたしの案", Parent = "none", Receives = "", Deciders = "Chair" },
            new BodiesChanged(2, [new FieldChange("living.receives", "", ""), new FieldChange("consultation.channel", "", "")], "田中 *由美*"),
            View("consultation", BodySamples.Grown())),
        "BodyFormCard.changed");

    [Fact]
    public Task The_form_while_storage_is_down() => ProveAsync(
        replies.FormAgain(Forum.Id, new BodyActions.ChangePayload { Form = "form1", Body = "consultation", Name = "相談部会", Deciders = "Chair" }, new Unavailable(), null), "BodyFormCard.unavailable");

    [Fact]
    public Task Which_body_a_channel_is() => ProveAsync(replies.Bind(View(null, BodySamples.Grown())), "BodyBindCard.open");

    [Fact]
    public Task What_binding_will_do()
    {
        var typed = new BodyActions.BindPayload { Form = "form1", Revision = 0, Body = "forum" };
        var refusal = Assert.IsType<Decision<BindChannel.Bound>.No>(
            BindChannel.Decide(BodiesReplies.Command(typed), BodySamples.Sodan, BodySamples.Grown(), BodySamples.Context(), new CountedIds())).Refusal;
        return ProveAsync(replies.BindAgain(Forum.Id, typed, Assert.IsType<BodyPreview>(refusal), null), "BodyBindCard.preview");
    }

    [Fact]
    public Task The_forums_own_channel_is_asked_for()
    {
        var typed = new BodyActions.BindPayload { Form = "form1", Revision = 0, Body = ChangeBody.NewBody, Name = "" };
        var refusal = Assert.IsType<Decision<BindChannel.Bound>.No>(
            BindChannel.Decide(BodiesReplies.Command(typed), Forum.Channel, BodySamples.State(), BodySamples.Context(), new CountedIds())).Refusal;
        return ProveAsync(replies.BindAgain(Forum.Id, typed, Assert.IsType<FormFaults>(refusal), BodySamples.State().Book), "BodyBindCard.faults");
    }

    [Fact]
    public Task It_is_done() => ProveAsync(replies.Saved(Forum.Id, new ChangeBody.Changed(new BodyId("b1"), BodyType.Other, "地域移行*部会*")), "BodySavedCard.changed");

    [Fact]
    public Task It_is_bound() => ProveAsync(replies.Bound(Forum.Id, new BindChannel.Bound(new BodyId("secretariat"), BodyType.Secretariat, "")), "BodySavedCard.bound");

    [Fact]
    public Task There_is_no_channel_to_bind() => ProveAsync(replies.OnlyInChannel(), "SentenceCard.only-in-channel");

    private static ShowBodies.FormView View(string? body, BodyState state) => new(
        Forum,
        state,
        body == ChangeBody.NewBody ? Body.New(new BodyId(ChangeBody.NewBody)) : state.Book.Find(BodyId.Parse(body ?? "consultation"))!,
        body == ChangeBody.NewBody,
        BodySamples.Sodan);

    private Task<RenderedCard> ProveAsync(AdaptiveCard? card, string state) => renderer.ProveAsync(Assert.IsType<AdaptiveCard>(card), "Forums/Bodies", state);
}
