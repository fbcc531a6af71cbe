namespace NemoMcp.Server.Telemetry.Prometheus;

/// <summary>The types that Prometheus knows, of those that there are here.</summary>
internal enum FamilyKind
{
    Gauge,
    Counter,
    Histogram,
}
