using CareSystem.Bot.Shared;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Storage.Keys;

internal static class KeysModule
{
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
