using System.Text;
using NemoMcp.Core.Files;

namespace NemoMcp.Core.Editing.Sending;

/// <summary>Recognises the same message again: equal after trimming, folding white space and NFC.</summary>
internal static class FoldedText
{
    public static string Fingerprint(string message) => ShortHash.Of(Fold(message));

    public static string Fold(string message)
    {
        var folded = new StringBuilder(message.Length);
        foreach (var word in message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            folded.Append(folded.Length > 0 ? " " : "").Append(word);
        }

        return Normal(folded.ToString());
    }

    private static string Normal(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair has no normal form; it is compared as it is.
            return text;
        }
    }
}
