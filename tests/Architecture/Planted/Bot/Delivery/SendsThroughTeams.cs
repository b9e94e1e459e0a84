using CareSystem.Tests.Architecture.Planted.Bot.Teams;

namespace CareSystem.Tests.Architecture.Planted.Bot.Delivery;

internal sealed record SendsThroughTeams(Router Router);
