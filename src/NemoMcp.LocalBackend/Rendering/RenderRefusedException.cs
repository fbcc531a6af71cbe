namespace NemoMcp.LocalBackend.Rendering;

/// <summary>A film cannot be made of this draft or in this form; the message says why and what would do.</summary>
public sealed class RenderRefusedException(string message) : Exception(message);
