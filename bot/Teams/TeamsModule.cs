using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Connector;
using CareSystem.Bot.Teams.Files;
using CareSystem.Bot.Teams.Tokens;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Teams;

/// <summary>The channel: who may speak to us, how activities come in, and how messages go out.</summary>
internal static class TeamsModule
{
    /// <summary>The client that reads the issuers' keys.</summary>
    private const string KeysClient = "signing-keys";

    private static readonly TimeSpan RequestLimit = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddTeamsChannel(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIdSource, RandomIds>();
        return services.AddInbound().AddOutbound();
    }

    /// <summary><c>POST /api/messages</c>; any other method there gets 405.</summary>
    public static void MapMessages(this IEndpointRouteBuilder routes) =>
        routes.MapPost(MessagesEndpoint.Path, static context => context.RequestServices.GetRequiredService<MessagesEndpoint>().HandleAsync(context));

    public static void MapHealth(this IEndpointRouteBuilder routes) => HealthEndpoints.Map(routes);

    private static IServiceCollection AddInbound(this IServiceCollection services)
    {
        services.AddSingleton<IConfigureOptions<BotFrameworkOptions>, BotFrameworkOptionsBinder>();
        services.AddSingleton<IValidateOptions<BotFrameworkOptions>, BotFrameworkOptionsValidator>();
        services.AddOptions<BotFrameworkOptions>().ValidateOnStart();

        services.AddQuietClient(KeysClient);
        services.AddSingleton(static provider => new TokenKeys(
            provider.NewSigningKeys(static bot => bot.OpenIdMetadata), provider.NewSigningKeys(EntraRules.MetadataAddress)));
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, TokenSchemes>();
        services.AddAuthentication().AddJwtBearer(TokenSchemes.Channel).AddJwtBearer(TokenSchemes.Entra);

        services.AddSingleton<ServiceHosts>();
        services.AddSingleton<AllowedTenants>();
        services.AddSingleton<InboundCheck>();
        return services.AddScoped<MessagesEndpoint>();
    }

    private static IServiceCollection AddOutbound(this IServiceCollection services)
    {
        services.AddTransient<PlainLoopbackLogin>();
        services.AddQuietClient(MsalHttpClients.Name).AddHttpMessageHandler<PlainLoopbackLogin>();
        services.AddSingleton<MsalHttpClients>();
        services.AddSingleton<OutgoingTokens>();
        services.AddSingleton<IHealthPart, ChannelHealth>();

        services.AddQuietClient(FileTransfers.Name);
        services.AddSingleton<FileHosts>();
        services.AddSingleton<IFileTransfers, FileTransfers>();

        services.AddQuietClient(ConnectorHttp.Name);
        services.AddSingleton<ConnectorHttp>();
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<IMessenger>(static provider => provider.GetRequiredService<ConnectorClient>());
        return services.AddSingleton<ITeamDirectory>(static provider => provider.GetRequiredService<ConnectorClient>());
    }

    /// <summary>
    /// A client that follows no redirect (it would carry the token, or our trust, to another host), keeps no cookies, and writes no
    /// log: addresses name conversations and people, and failures are told by those who know what they mean.
    /// </summary>
    private static IHttpClientBuilder AddQuietClient(this IServiceCollection services, string name) =>
        services.AddHttpClient(name, static client =>
            {
                client.Timeout = RequestLimit;
                client.MaxResponseContentBufferSize = 8 * 1024 * 1024;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("CareSystem.Bot");
            })
            .UseSocketsHttpHandler(static (handler, _) =>
            {
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                handler.ConnectTimeout = TimeSpan.FromSeconds(5);
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
            })
            .RemoveAllLoggers();

    private static SigningKeys NewSigningKeys(this IServiceProvider provider, Func<BotFrameworkOptions, string> address)
    {
        var metadata = address(provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value);
        return new SigningKeys(
            metadata,
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(KeysClient),
            // The validator has let http pass on loopback in Development only; there the keys are served by http as well.
            requireHttps: metadata.StartsWith(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SigningKeys>>());
    }
}
