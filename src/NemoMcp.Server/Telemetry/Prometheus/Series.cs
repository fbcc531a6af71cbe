namespace NemoMcp.Server.Telemetry.Prometheus;

/// <summary>The measurements of one instrument under one set of labels.</summary>
internal sealed class Series(string labels, IReadOnlyList<double> bounds)
{
    private readonly Lock _turn = new();
    private readonly long[] _counts = new long[bounds.Count + 1];
    private double _sum;

    /// <summary>As they are written, without braces; empty where there are none.</summary>
    public string Labels => labels;

    public void Add(double value)
    {
        lock (_turn)
        {
            _sum += value;
        }
    }

    public void Set(double value)
    {
        lock (_turn)
        {
            _sum = value;
        }
    }

    /// <summary>A histogram counts the value in its bucket.</summary>
    public void Observe(double value)
    {
        var bucket = 0;
        while (bucket < bounds.Count && value > bounds[bucket])
        {
            bucket++;
        }

        lock (_turn)
        {
            _counts[bucket]++;
            _sum += value;
        }
    }

    /// <summary>The sum or value, and how many were counted in each bucket; all of one moment.</summary>
    public (double Sum, long[] Counts) Look()
    {
        lock (_turn)
        {
            return (_sum, [.. _counts]);
        }
    }
}
