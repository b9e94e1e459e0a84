using System.Reflection;
using Mono.Cecil;
using NetArchTest.Rules;

namespace CareSystem.Tests.Architecture;

/// <summary>The import table held against compiled code, which shows what the source hides: what a called member hands back.</summary>
internal static class CompiledImports
{
    /// <summary>Packages that rooms are known to be tempted by. The source rules refuse everything else that is not listed.</summary>
    private static readonly string[] Packages =
    [
        "Azure.Core", "Azure.Data.Tables", "Azure.Identity", "Azure.Storage.Blobs", "Azure.Storage.Queues",
        "Microsoft.AspNetCore.Authentication", "Microsoft.AspNetCore.Authorization", "Microsoft.AspNetCore.Builder",
        "Microsoft.AspNetCore.DataProtection", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions", "Microsoft.Graph", "Microsoft.Identity", "Microsoft.IdentityModel",
        "Microsoft.Kiota", "Polly", "System.IO", "System.Net",
    ];

    // The source of the same code comes along because only it knows which file, and so which row of the table, a type belongs to.
    public static IReadOnlyList<string> Violations(IEnumerable<Assembly> assemblies, SourceModel source, Layout layout)
    {
        var declared = source.DeclaredTypes()
            .Select(type => (type.Type, RulePath: layout.RulePath(type.Path)))
            .Where(type => type.RulePath is not null && ImportRules.For(type.RulePath) is not null)
            .Select(type => (type.Type, Rule: ImportRules.For(type.RulePath!)!, Room: Layout.RoomOfRulePath(type.RulePath!)))
            .ToList();

        return assemblies.SelectMany(assembly => declared.GroupBy(type => (type.Rule, type.Room))
            .SelectMany(group => Judge(assembly, group.Key.Rule, group.Key.Room,
                group.Select(type => type.Type).ToHashSet(StringComparer.Ordinal), declared.Select(type => (type.Type, type.Room)))))
            .ToList();
    }

    private static IEnumerable<string> Judge(
        Assembly assembly, ImportRule rule, string room, HashSet<string> governed, IEnumerable<(string Type, string Room)> all)
    {
        var refusedTypes = all.Where(type => !rule.Allows(room, type.Room, "", type.Type)).Select(type => type.Type);
        var refusedPackages = Packages.Where(package => !rule.Allows(room, otherRoom: null, package, type: null));
        string[] refused = [.. refusedTypes, .. refusedPackages];
        var failing = Types.InAssembly(assembly)
            .That().MeetCustomRule(new DeclaredIn(governed))
            .ShouldNot().HaveDependencyOnAny(refused)
            .GetResult().FailingTypeNames ?? [];
        return failing.Select(type => $"{type} breaks the rules of {rule.Room} in compiled code");
    }

    /// <summary>Nested types, among them closures and state machines, belong to the type that was declared at the top level.</summary>
    private sealed class DeclaredIn(HashSet<string> names) : ICustomRule
    {
        public bool MeetsRule(TypeDefinition type)
        {
            while (type.DeclaringType is not null)
            {
                type = type.DeclaringType;
            }

            return names.Contains(type.FullName);
        }
    }
}
