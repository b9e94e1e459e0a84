using Microsoft.Extensions.Logging;

namespace CareSystem.Tests.Architecture.Planted.Cards.Kit;

internal sealed record Logs(ILogger Log);
