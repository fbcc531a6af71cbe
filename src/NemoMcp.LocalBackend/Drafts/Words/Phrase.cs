namespace NemoMcp.LocalBackend.Drafts.Words;

/// <summary>A sentence for a person in both languages, without the full stop.</summary>
public sealed record Phrase(string English, string Chinese)
{
    public string In(bool chinese) => chinese ? Chinese : English;
}
