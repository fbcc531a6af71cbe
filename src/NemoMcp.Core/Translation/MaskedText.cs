using System.Text.RegularExpressions;
using NemoMcp.Core.Routing;

namespace NemoMcp.Core.Translation;

/// <summary>A text beside a copy of equal length in which quoted words are hidden: phrases are looked for in the copy, the text is what is told.</summary>
internal readonly record struct MaskedText(string Text, string Mask)
{
    // Hostile replies have endless clauses; an instruction shows in its first words.
    private const int MaxLooked = 300;

    public static MaskedText Of(string text)
    {
        var mask = text.ToCharArray();
        for (var at = 0; at < text.Length; at++)
        {
            if (Message.QuoteEnd(text, at) is { } end)
            {
                mask.AsSpan(at, end - at + 1).Fill(Message.Hidden);
                at = end;
            }
        }

        return new MaskedText(text, new string(mask));
    }

    public int Length => Text.Length;

    public MaskedText this[Range range] => new(Text[range], Mask[range]);

    public bool Matches(Regex phrase) => phrase.IsMatch(Looked);

    public int LengthOf(Regex phrase) => phrase.Match(Looked).Length;

    private string Looked => Mask.Length <= MaxLooked ? Mask : Mask[..MaxLooked];
}
