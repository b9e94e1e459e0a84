using CareSystem.Bot.Shared;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Storage.Keys;

internal static class KeysModule
{
    /// <summary>Carries out a command about the keys, where the service was started with one.</summary>
    /// <returns>The exit code; null where it is to run as usual.</returns>
    public static async Task<int?> RunCommandAsync(string[] arguments, IServiceProvider services) =>
        arguments is ["keys", ..] ? await KeysCommand.RunAsync(arguments, services, CancellationToken.None) : null;

    public static void AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<KeyOptions>, KeyOptionsValidator>();
        services.AddOptions<KeyOptions>().Bind(configuration.GetSection(KeyOptions.Section)).ValidateOnStart();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IProtectionKeys, ProtectionKeys>();
        services.AddSingleton<ProtectedText>();
        services.AddSingleton<KeyBackup>();
        services.AddSingleton<IHealthPart, KeysHealth>();
        services.AddHostedService<KeyRewrap>();
    }
}
