using System.Collections.Concurrent;

namespace NemoMcp.Replicas.Rounds;

/// <summary>What came of all rounds.</summary>
public sealed class RoundTally
{
    private int jobs;
    private int completed;
    private int notSent;
    private int unknown;
    private int lost;
    private int twice;
    private int takenUp;

    public ConcurrentQueue<string> Findings { get; } = [];

    public int Jobs => jobs;

    public int Completed => completed;

    /// <summary>Told as not sent: the replica died before the message could leave.</summary>
    public int NotSent => notSent;

    /// <summary>Told as not known: the message left, and the timeline shows no change.</summary>
    public int Unknown => unknown;

    /// <summary>Known to a caller once, and without a true end.</summary>
    public int Lost => lost;

    /// <summary>Messages that the backend received more than once.</summary>
    public int SentTwice => twice;

    /// <summary>Jobs that another replica went on with.</summary>
    public int TakenUp { get => takenUp; set => takenUp = value; }

    public void Begin() => Interlocked.Increment(ref jobs);

    public void Complete() => Interlocked.Increment(ref completed);

    public void TellNotSent() => Interlocked.Increment(ref notSent);

    public void TellUnknown() => Interlocked.Increment(ref unknown);

    public void Lose(string why)
    {
        Interlocked.Increment(ref lost);
        Findings.Enqueue(why);
    }

    public void SendTwice(string what)
    {
        Interlocked.Increment(ref twice);
        Findings.Enqueue(what);
    }
}
