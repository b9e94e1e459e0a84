using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace CareSystem.Bot.Storage.Keys;

/// <summary>Data Protection over our ring, as one set of services: it can be made anew, which the service's own container cannot.</summary>
internal static class KeyServices
{
    public static ServiceProvider Make(KeyRing ring, KeyOptions options)
    {
        var services = new ServiceCollection();
        var protection = services.AddDataProtection().SetApplicationName("CareSystem.Bot");
        services.Configure<KeyManagementOptions>(management => management.XmlRepository = ring);
        if (options.Load() is [var current, ..] all)
        {
            protection.ProtectKeysWithCertificate(current).UnprotectKeysWithAnyCertificate([.. all]);
        }

        return services.BuildServiceProvider();
    }
}
