using System.Collections.Immutable;

namespace NemoMcp.Testing.Backend;

/// <summary>What the backend answers.</summary>
public sealed record ScriptedReply
{
    public int Status { get; init; } = 200;

    public string? ContentType { get; init; }

    public ImmutableDictionary<string, string> Headers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The body, step by step; null cuts the connection before the headers.</summary>
    public IReadOnlyList<ScriptedPart>? Parts { get; init; } = [];

    /// <summary>The length that is announced; null announces none (chunked). May lie, to show a body that is cut short.</summary>
    public long? ContentLength { get; init; }

    /// <summary>The request is read and the connection closed without a byte in return.</summary>
    public static ScriptedReply NoAnswer { get; } = new() { Parts = null };

    public static ScriptedReply Json(string json, int status = 200) => new() { Status = status, ContentType = "application/json", Parts = [json] };

    /// <summary>A documented reply of tests/Golden.</summary>
    public static ScriptedReply Golden(string name, int status = 200) => Json(Repository.ReadGolden(name), status);

    public static ScriptedReply Text(string text, int status = 200, string contentType = "text/plain") =>
        new() { Status = status, ContentType = contentType, Parts = [text] };

    public static ScriptedReply Bytes(byte[] content, string contentType = "application/octet-stream") =>
        new() { ContentType = contentType, ContentLength = content.Length, Parts = [content] };

    public static ScriptedReply Empty(int status) => new() { Status = status, ContentLength = status is 204 or 304 ? null : 0 };

    public static ScriptedReply Redirect(string location, int status = 302) => Empty(status).WithHeader("Location", location);

    /// <summary>An event stream, sent exactly as given: the parts hold their own <c>data:</c> and blank lines.</summary>
    public static ScriptedReply Stream(params IReadOnlyList<ScriptedPart> parts) => new() { ContentType = "text/event-stream", Parts = parts };

    /// <summary>An event stream with one <c>data:</c> event per text.</summary>
    public static ScriptedReply Events(params IReadOnlyList<string> data) => Stream([.. data.Select(item => (ScriptedPart)$"data: {item}\n\n")]);

    /// <summary>Waits at the gate before the first byte of the answer.</summary>
    public ScriptedReply After(ScriptedGate gate) => this with { Before = gate };

    public ScriptedReply WithHeader(string name, string value) => this with { Headers = Headers.SetItem(name, value) };

    internal ScriptedGate? Before { get; init; }
}
