namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>A part of a sentence that is judged by itself.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Joint">What stands before it.</param>
/// <param name="IsBut">"But" stands before it: it may take something back.</param>
internal sealed record Clause(string Text, Joint Joint, bool IsBut = false);
