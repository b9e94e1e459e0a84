using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Documents;

/// <summary>Files that people open in other programs.</summary>
internal static class DocumentsModule
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services.AddSingleton<ICsvFiles, CsvFiles>();
}
