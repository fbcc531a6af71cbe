namespace NemoMcp.LocalBackend.Endpoints.Replies;

/// <summary>A request that is refused, with the words for its sender. Turned into a reply in one place.</summary>
internal sealed class RefusedException(int httpStatus, int code, string message) : Exception(message)
{
    public int HttpStatus { get; } = httpStatus;

    public int Code { get; } = code;
}
