using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace NemoMcp.Server.Telemetry.Prometheus;

using Tag = KeyValuePair<string, object?>;

/// <summary>One instrument with all its series, as Prometheus sees it.</summary>
internal sealed class Family
{
    /// <summary>More sets of labels than every tool with every error makes; beyond them is something that should not be a label.</summary>
    private const int MaxSeries = 500;

    private static readonly double[] DefaultBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly ConcurrentDictionary<Tag[], Series> _byTags;
    private readonly ConcurrentDictionary<Tag[], Series>.AlternateLookup<ReadOnlySpan<Tag>> _lookup;
    private readonly ConcurrentDictionary<string, Series> _byLabels = new(StringComparer.Ordinal);
    private readonly Series _overflow;
    private readonly bool _isSet;

    public Family(Instrument instrument)
    {
        Kind = KindOf(instrument);
        Name = FamilyName.Of(instrument.Name, instrument.Unit, Kind);
        Unit = FamilyName.UnitOf(instrument.Unit);
        Help = instrument.Description ?? "";
        Bounds = Kind is not FamilyKind.Histogram ? [] : (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries ?? DefaultBounds;
        _isSet = instrument.IsObservable || Kind is FamilyKind.Gauge && instrument is Gauge<double> or Gauge<long>;
        _byTags = new ConcurrentDictionary<Tag[], Series>(new TagsComparer());
        _lookup = _byTags.GetAlternateLookup<ReadOnlySpan<Tag>>();
        _overflow = new Series("otel_metric_overflow=\"true\"", Bounds);
    }

    public string Name { get; }

    public string? Unit { get; }

    public string Help { get; }

    public FamilyKind Kind { get; }

    public IReadOnlyList<double> Bounds { get; }

    public IEnumerable<Series> Series => _byLabels.Values.OrderBy(series => series.Labels, StringComparer.Ordinal);

    public void Record(double value, ReadOnlySpan<Tag> tags)
    {
        var series = _lookup.TryGetValue(tags, out var known) ? known : SeriesFor(tags);
        if (Kind is FamilyKind.Histogram)
        {
            series.Observe(value);
        }
        else if (_isSet)
        {
            series.Set(value);
        }
        else
        {
            series.Add(value);
        }
    }

    private Series SeriesFor(ReadOnlySpan<Tag> tags)
    {
        if (_byTags.Count >= MaxSeries)
        {
            return _byLabels.GetOrAdd(_overflow.Labels, _overflow);
        }

        // The same tags in another order are the same series.
        var series = _byLabels.GetOrAdd(LabelText.Of(tags), labels => new Series(labels, Bounds));
        _byTags.TryAdd(tags.ToArray(), series);
        return series;
    }

    private static FamilyKind KindOf(Instrument instrument) => instrument switch
    {
        Counter<long> or Counter<double> or Counter<int> or ObservableCounter<long> or ObservableCounter<double> or ObservableCounter<int> => FamilyKind.Counter,
        Histogram<long> or Histogram<double> or Histogram<int> => FamilyKind.Histogram,
        _ => FamilyKind.Gauge,
    };
}
