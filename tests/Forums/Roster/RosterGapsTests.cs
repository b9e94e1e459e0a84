using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums.Roster;
using Xunit;

namespace CareSystem.Tests.Forums.Roster;

public sealed class RosterGapsTests
{
    [Fact]
    public void An_empty_table_lacks_everything_and_begins_with_who_is_needed_to_begin()
    {
        var gaps = RosterGaps.Of(RosterBook.Empty, RosterSamples.Today);

        Assert.Equal((7, 6, 17), (gaps.Kinds.Count, gaps.Components.Count, gaps.Types.Count));
        Assert.Equal(OrganizationType.Municipality, gaps.Next);
    }

    [Fact]
    public void Only_seats_that_somebody_is_in_on_that_day_count()
    {
        var book = RosterSamples.Book.With(RosterSamples.Center with { Type = OrganizationType.HealthCenter });

        var today = RosterGaps.Of(book, RosterSamples.Today);
        Assert.DoesNotContain(ParticipantKind.Health, today.Kinds);
        Assert.DoesNotContain(ParticipantKind.Welfare, today.Kinds);
        Assert.DoesNotContain(CareComponent.Medical, today.Components);
        Assert.DoesNotContain(OrganizationType.HealthCenter, today.Types);
        Assert.Equal(RosterGaps.Of(RosterBook.Empty, RosterSamples.Today).Kinds, RosterGaps.Of(book, new DateOnly(2025, 3, 31)).Kinds);
    }

    [Fact]
    public void An_organisation_without_a_kind_fills_no_gap_and_is_named() =>
        Assert.Equal([RosterSamples.Center.Name], RosterGaps.Of(RosterSamples.Book, RosterSamples.Today).Untyped);

    [Fact]
    public void A_forum_that_invites_the_next_one_each_time_ends_with_all_of_them()
    {
        var book = RosterBook.Empty;
        var invited = new List<OrganizationType>();
        while (RosterGaps.Of(book, RosterSamples.Today).Next is { } next)
        {
            invited.Add(next);
            var id = new OrganizationId($"o{invited.Count}");
            book = book.With(new Organization(id, next.ToString(), 1) { Type = next })
                .With(RosterSamples.Seat($"s{invited.Count}", ParticipantKind.Other, new($"p{invited.Count}")) with { Organization = id });
        }

        Assert.Equal(Enum.GetValues<OrganizationType>().Where(static type => type != OrganizationType.Other), invited);
        var full = RosterGaps.Of(book, RosterSamples.Today);
        Assert.Empty(full.Components);
        Assert.Empty(full.Types);
        Assert.Equal(7, full.Kinds.Count);
    }

    [Fact]
    public void Every_kind_of_organisation_has_a_name_and_a_reason_and_every_component_a_name()
    {
        var words = OrganizationWording.Standard;

        Assert.Equal(Enum.GetNames<OrganizationType>().Order(StringComparer.Ordinal), words.Types.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(words.Types.Keys.Except(["Other"]).Order(StringComparer.Ordinal), words.Reasons.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetNames<CareComponent>().Order(StringComparer.Ordinal), words.Components.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetNames<ParticipantKind>().Order(StringComparer.Ordinal), RosterWording.Standard.Kinds.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetNames<MemberRole>().Order(StringComparer.Ordinal), RosterWording.Standard.Roles.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetNames<ReachBy>().Order(StringComparer.Ordinal), RosterWording.Standard.Reaches.Keys.Order(StringComparer.Ordinal));
    }
}
