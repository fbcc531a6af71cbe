using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language;

/// <summary>Knows one kind of wish in English and Chinese: claims its words in a part and adds what it found.</summary>
internal interface ISentenceRule
{
    /// <summary>How people may say it; empty for what gives no film, such as a wish that cannot be granted.</summary>
    IReadOnlyList<SentenceForm> Forms { get; }

    void Read(Part part);
}
