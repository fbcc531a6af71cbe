using System.Globalization;
using System.Text;

namespace NemoMcp.Testing.Faults.Wire;

/// <summary>The first line and the headers of a message on the wire.</summary>
internal sealed record HttpHead(string StartLine, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    public string Method => StartLine.Split(' ')[0];

    public string Path => StartLine.Split(' ')[1];

    public int Status => int.Parse(StartLine.Split(' ')[1], CultureInfo.InvariantCulture);

    public bool IsChunked => Get("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) ?? false;

    public int? Length => Get("Content-Length") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public static HttpHead Parse(string text)
    {
        var lines = text.Split("\r\n");
        return new HttpHead(lines[0], [.. lines.Skip(1).Where(line => line.Contains(':', StringComparison.Ordinal)).Select(Header)]);
    }

    public string? Get(string name) =>
        Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public HttpHead Without(string name) => this with { Headers = [.. Headers.Where(header => !header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))] };

    public HttpHead With(string name, string value) => this with { Headers = [.. Without(name).Headers, new(name, value)] };

    public HttpHead WithLength(int length) => Without("Transfer-Encoding").With("Content-Length", length.ToString(CultureInfo.InvariantCulture));

    public HttpHead Chunked() => Without("Content-Length").With("Transfer-Encoding", "chunked");

    public byte[] ToBytes() =>
        Encoding.Latin1.GetBytes($"{StartLine}\r\n{string.Concat(Headers.Select(header => $"{header.Key}: {header.Value}\r\n"))}\r\n");

    private static KeyValuePair<string, string> Header(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return new(line[..colon], line[(colon + 1)..].Trim());
    }
}
