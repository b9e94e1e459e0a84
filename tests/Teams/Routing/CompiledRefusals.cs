using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Cards.Kit;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CareSystem.Tests.Teams.Routing;

/// <summary>A handler: what the code that it runs may refuse with, and the refusals for which the code that answers has words.</summary>
/// <param name="Module">Who registers it.</param>
/// <param name="Name">The field of the verb or command.</param>
internal sealed record RefusingHandler(string Module, string Name, IReadOnlySet<string> Raised, IReadOnlySet<string> Worded);

/// <summary>
/// Reads out of compiled code which refusals a handler can meet: every <c>new</c> of one that can be reached from what it runs, and every
/// look at its type that can be reached from what answers it and stands where words come from (<c>*Replies</c>, <c>*Module</c>).
/// </summary>
internal sealed class CompiledRefusals : IDisposable
{
    private static readonly string[] Registering =
        [nameof(Routes.OnChange), nameof(Routes.OnVerb), nameof(Routes.OnCommand), nameof(Routes.OnQuery), nameof(Routes.OnAction), nameof(Routes.OnFile), nameof(Routes.OnFileOffer), nameof(Routes.OnEvent)];

    private readonly AssemblyDefinition assembly;
    private readonly HashSet<string> names;
    private readonly Dictionary<MethodDefinition, IReadOnlyList<MethodDefinition>> next = [];

    public CompiledRefusals(System.Reflection.Assembly compiled)
    {
        assembly = AssemblyDefinition.ReadAssembly(compiled.Location);
        Types = [.. compiled.GetTypes().Where(static type => typeof(Refusal).IsAssignableFrom(type) && !type.IsAbstract)];
        names = [.. Types.Select(NameOf)];
    }

    /// <summary>Every refusal that there can be.</summary>
    public IReadOnlyList<Type> Types { get; }

    public void Dispose() => assembly.Dispose();

    /// <summary>As compiled code spells it.</summary>
    public static string NameOf(Type type) => type.FullName!.Replace('+', '/');

    /// <summary>The refusals whose type is looked at where words come from.</summary>
    public IReadOnlySet<string> Worded() => Named(All().Where(IsWording), OpCodes.Isinst);

    public IReadOnlyList<RefusingHandler> Handlers() => [.. All().Where(IsMap).SelectMany(Registered)];

    /// <summary>Where handlers are registered otherwise than by a module's map, or by what it calls with the routes, which is all that is read.</summary>
    public IReadOnlyList<string> Elsewhere() =>
        [.. All().Where(static method => method.HasBody && !TakesRoutes(method) && method.Body.Instructions.Any(static instruction => instruction.Operand is MethodReference call && IsRegistering(call))).Select(static method => method.FullName)];

    private IEnumerable<RefusingHandler> Registered(MethodDefinition map)
    {
        var name = "";
        List<MethodDefinition> handlers = [];
        foreach (var instruction in map.Body.Instructions)
        {
            switch (instruction.Operand)
            {
                case FieldReference named when handlers.Count == 0 && (named.FieldType.Name.StartsWith(nameof(CardVerb), StringComparison.Ordinal) || named.FieldType.Name.EndsWith("Command", StringComparison.Ordinal)):
                    name = $"{named.DeclaringType.Name}.{named.Name}";
                    break;
                case MethodReference handler when instruction.OpCode == OpCodes.Ldftn && Resolved(handler) is { } known:
                    handlers.Add(known);
                    break;
                case MethodReference call when IsRegistering(call):
                    // Of a change the first handler runs, the second writes the receipt, and the third answers a refusal.
                    yield return call.Name == nameof(Routes.OnChange) ? Handler(map, name, handlers.Take(1), handlers.Skip(2)) : Handler(map, name, handlers, handlers);
                    handlers = [];
                    break;
                case MethodReference call when Resolved(call) is { } registers && TakesRoutes(registers):
                    // What is the same for several stands in there.
                    var inner = Handlers(registers);
                    yield return Handler(map, name, handlers.Count > 0 ? handlers : inner, handlers.Concat(inner));
                    handlers = [];
                    break;
                default:
                    break;
            }
        }
    }

    private RefusingHandler Handler(MethodDefinition map, string name, IEnumerable<MethodDefinition> run, IEnumerable<MethodDefinition> answer) => run.Any()
        ? new RefusingHandler(map.DeclaringType.Name, name, Named(Reachable(run), OpCodes.Newobj), Named(Reachable(answer).Where(IsWording), OpCodes.Isinst))
        : throw new InvalidOperationException($"{map.FullName} registers {name} in a way that cannot be read.");

    private IReadOnlyList<MethodDefinition> Handlers(MethodDefinition registers) =>
        [.. registers.Body.Instructions.Where(static instruction => instruction.OpCode == OpCodes.Ldftn).Select(static instruction => (MethodReference)instruction.Operand).Select(Resolved).OfType<MethodDefinition>()];

    private HashSet<string> Named(IEnumerable<MethodDefinition> methods, OpCode how) => methods
        .Where(static method => method.HasBody)
        .SelectMany(static method => method.Body.Instructions)
        .Where(instruction => instruction.OpCode == how)
        .Select(static instruction => instruction.Operand switch { MethodReference made => made.DeclaringType.FullName, TypeReference looked => looked.FullName, _ => "" })
        .Where(names.Contains)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>What can be run, from these on, without leaving the assembly or going through an interface.</summary>
    private HashSet<MethodDefinition> Reachable(IEnumerable<MethodDefinition> from)
    {
        HashSet<MethodDefinition> seen = [];
        Queue<MethodDefinition> open = new(from);
        while (open.TryDequeue(out var method))
        {
            if (seen.Add(method))
            {
                foreach (var called in Next(method))
                {
                    open.Enqueue(called);
                }
            }
        }

        return seen;
    }

    private IReadOnlyList<MethodDefinition> Next(MethodDefinition method)
    {
        if (!next.TryGetValue(method, out var called))
        {
            called = method.HasBody
                ? [.. method.Body.Instructions.Select(static instruction => instruction.Operand).OfType<MethodReference>().Select(Resolved).OfType<MethodDefinition>(), .. StateMachine(method)]
                : [];
            next.Add(method, called);
        }

        return called;
    }

    /// <summary>The body of what is asynchronous, or yields, stands in a type of its own.</summary>
    private static IEnumerable<MethodDefinition> StateMachine(MethodDefinition method) => method.CustomAttributes
        .Where(static attribute => attribute.AttributeType.Name.EndsWith("StateMachineAttribute", StringComparison.Ordinal))
        .Select(static attribute => ((TypeReference)attribute.ConstructorArguments[0].Value).Resolve())
        .SelectMany(static type => type.Methods.Where(static each => each.Name == "MoveNext"));

    private MethodDefinition? Resolved(MethodReference method) => method.DeclaringType.GetElementType().Scope == assembly.MainModule ? method.Resolve() : null;

    private static bool IsMap(MethodDefinition method) => method.Name == nameof(IRoutedModule.Map) && method.HasBody && TakesRoutes(method);

    private static bool TakesRoutes(MethodDefinition method) => method.Parameters.Any(static parameter => parameter.ParameterType.Name == nameof(Routes));

    private static bool IsRegistering(MethodReference call) => call.DeclaringType.Name == nameof(Routes) && Registering.Contains(call.Name);

    private IEnumerable<MethodDefinition> All() => assembly.MainModule.GetTypes().SelectMany(static type => type.Methods);

    /// <summary>A refusal looks at its own type to compare itself.</summary>
    private bool IsWording(MethodDefinition method)
    {
        var type = method.DeclaringType;
        if (names.Contains(type.FullName))
        {
            return false;
        }

        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        return type.Name.EndsWith("Replies", StringComparison.Ordinal) || type.Name.EndsWith("Module", StringComparison.Ordinal) || type.Name == nameof(Bot.Teams.Turns.RefusalCards);
    }
}
