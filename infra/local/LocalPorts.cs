namespace CareSystem.Local;

/// <summary>The ports on 127.0.0.1 that the parts listen on.</summary>
internal sealed record LocalPorts(int Playground, int Bot, int Graph, int Blob, int Queue, int Table)
{
    /// <summary>What people and the documentation of these parts expect.</summary>
    public static readonly LocalPorts Usual = new(Playground: 56150, Bot: 3978, Graph: 3979, Blob: 10000, Queue: 10001, Table: 10002);

    /// <summary>Ports that are free now.</summary>
    public static LocalPorts Free() =>
        new(FreePorts.Take(), FreePorts.Take(), FreePorts.Take(), FreePorts.Take(), FreePorts.Take(), FreePorts.Take());

    /// <summary>These ports, with a free one in the place of each that somebody else has taken.</summary>
    public LocalPorts OrFree()
    {
        return new LocalPorts(Or(Playground), Or(Bot), Or(Graph), Or(Blob), Or(Queue), Or(Table));

        static int Or(int wanted) => FreePorts.IsFree(wanted) ? wanted : FreePorts.Take();
    }
}
