namespace NemoMcp.EndToEnd.Tests.Telemetry;

/// <summary>A span as it came to the collector.</summary>
internal sealed record ReceivedSpan(string Name, string TraceId, string SpanId, string ParentId, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>All spans of an ExportTraceServiceRequest (opentelemetry-proto, trace/v1).</summary>
    public static IEnumerable<ReceivedSpan> In(byte[] request) =>
        from resource in new ProtoFields(request).Messages(1)
        from scope in resource.Messages(2)
        from span in scope.Messages(2)
        select new ReceivedSpan(span.Text(5), Hex(span.Bytes(1)), Hex(span.Bytes(2)), Hex(span.Bytes(4)), span.Messages(9).ToDictionary(pair => pair.Text(1), ValueOf, StringComparer.Ordinal));

    private static string ValueOf(ProtoFields pair)
    {
        var value = pair.Messages(2).Single();
        return value.Bytes(1) is { Length: > 0 } ? value.Text(1) : value.Value(3).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Hex(byte[] id) => Convert.ToHexStringLower(id);
}
