namespace NemoMcp.LocalBackend.Editing.Explaining;

/// <summary>A wish that was understood and cannot be granted.</summary>
/// <param name="Words">As the person wrote it.</param>
/// <param name="Reason">Why not, and what would do.</param>
public sealed record ExplainedRefusal(string Words, string Reason);
