namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>A part of a sentence that is judged by itself.</summary>
internal sealed record Clause(string Text, Joint Joint);
