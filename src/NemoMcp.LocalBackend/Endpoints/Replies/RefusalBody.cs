namespace NemoMcp.LocalBackend.Endpoints.Replies;

/// <summary>An envelope without data.</summary>
internal sealed record RefusalBody(int Code, string Message);
