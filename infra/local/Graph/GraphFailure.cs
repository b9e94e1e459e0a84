namespace CareSystem.Local.Graph;

/// <summary>A fault to play to a coming request.</summary>
internal sealed record GraphFailure
{
    /// <summary>The status to answer with; null = the connection is dropped without an answer.</summary>
    public int? Status { get; init; }

    public string Code { get; init; } = "UnknownError";

    /// <summary>The header as it is sent: seconds or a date.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>The header of a redirect.</summary>
    public string? Location { get; init; }

    /// <summary>Answered as it is instead of Graph's error object, as a proxy's page would be.</summary>
    public string? Body { get; init; }

    public string BodyType { get; init; } = "text/html; charset=utf-8";

    /// <summary>Waited before anything else happens.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The request is carried out first: its answer is what gets lost.</summary>
    public bool AfterWork { get; init; }

    /// <summary>With a delay and no other fault: the request is late, but then answered as it should be.</summary>
    public bool OnlyLate { get; init; }

    /// <summary>Only a request of this method, where set.</summary>
    public string? Method { get; init; }

    /// <summary>Only a request whose path ends so, where set.</summary>
    public string? PathEnd { get; init; }

    /// <summary>How many requests it meets.</summary>
    public int Times { get; init; } = 1;

    public bool Meets(string method, string path) =>
        (Method is null || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
        && (PathEnd is null || path.EndsWith(PathEnd, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The failures that are still to be played.</summary>
internal sealed class FailurePlan
{
    private readonly Lock gate = new();
    private readonly List<GraphFailure> waiting = [];

    public void Add(GraphFailure failure)
    {
        lock (gate)
        {
            waiting.Add(failure);
        }
    }

    public GraphFailure? Take(string method, string path)
    {
        lock (gate)
        {
            var at = waiting.FindIndex(failure => failure.Meets(method, path));
            if (at < 0)
            {
                return null;
            }

            var taken = waiting[at];
            if (taken.Times > 1)
            {
                waiting[at] = taken with { Times = taken.Times - 1 };
            }
            else
            {
                waiting.RemoveAt(at);
            }

            return taken;
        }
    }
}
