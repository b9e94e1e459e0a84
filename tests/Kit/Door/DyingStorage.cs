using Azure.Core;
using CareSystem.Tests.Kit.Processes;

namespace CareSystem.Tests.Kit.Door;

/// <summary>The process has died: nothing it asks for is heard any more.</summary>
internal sealed class ProcessDiedException : Exception;

/// <summary>
/// The end of a process as storage sees it: at the n-th write of one caller, before it arrives or before its answer comes back, and nothing
/// of that caller is heard after it. What the caller has in memory is thrown away with its exception.
/// </summary>
internal sealed class DyingStorage(int step, OnTheWay kind)
{
    private int writes;

    /// <summary>Whether the step came.</summary>
    public bool IsDead { get; private set; }

    public async ValueTask SendAsync(HttpMessage message, Func<ValueTask> send)
    {
        if (IsDead)
        {
            throw new ProcessDiedException();
        }

        if (message.Request.Method == RequestMethod.Get || Interlocked.Increment(ref writes) != step)
        {
            await send();
            return;
        }

        IsDead = true;
        if (kind == OnTheWay.AnswerLost)
        {
            await send();
        }

        throw new ProcessDiedException();
    }
}
