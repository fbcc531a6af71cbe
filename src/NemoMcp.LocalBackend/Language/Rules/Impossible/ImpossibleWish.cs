using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Impossible;

/// <summary>A wish that is understood and cannot be granted, with the reason.</summary>
internal sealed record ImpossibleWish(Regex Pattern, Phrase Reason, Blocking Blocks = Blocking.Nothing)
{
    public static void Read(Part part, IEnumerable<ImpossibleWish> wishes)
    {
        foreach (var wish in wishes)
        {
            if (part.Claim(wish.Pattern) is { } match)
            {
                part.Add(new Finding.CannotDo(part.Words(match.Value), wish.Reason, wish.Blocks));
                part.ClaimAll(wish.Pattern);
            }
        }
    }
}
