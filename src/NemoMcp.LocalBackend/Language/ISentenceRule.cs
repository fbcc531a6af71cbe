using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language;

/// <summary>Knows one kind of wish in English and Chinese: claims its words in a part and adds what it found.</summary>
internal interface ISentenceRule
{
    void Read(Part part);
}
