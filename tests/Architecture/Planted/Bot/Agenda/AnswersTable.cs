using CareSystem.Tests.Architecture.Planted.Bot.Teams;

namespace CareSystem.Tests.Architecture.Planted.Bot.Agenda;

internal sealed record AnswersTable(Router Router);
