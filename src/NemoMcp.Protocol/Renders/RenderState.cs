namespace NemoMcp.Protocol.Renders;

/// <summary>How far a render is. Unknown words of the backend count as <see cref="Processing"/> until the deadline.</summary>
public enum RenderState
{
    Pending,
    Processing,
    Completed,
    Failed,
    Cancelled,
}
