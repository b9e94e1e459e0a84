using CareSystem.Tests.Architecture.Planted.Bot.Storage;

namespace CareSystem.Tests.Architecture.Planted.Bot.Agenda;

internal sealed record StoresReplies(Rows Rows);
