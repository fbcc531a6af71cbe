using System.Text.RegularExpressions;

namespace NemoMcp.Core.Translation;

/// <summary>A part of a sentence, and what stands between it and the part before.</summary>
internal sealed record Clause(string Joint, MaskedText Body, GuiMeaning? Meaning, bool IsSubordinate)
{
    /// <summary>True once it is clear that it leaves the sentence.</summary>
    public bool IsGone { get; set; } = Meaning is not null;

    public static List<Clause> In(MaskedText sentence)
    {
        var clauses = new List<Clause>();
        var (start, joint) = (0, "");
        foreach (Match end in ReplyPhrases.ClauseEnd.Matches(sentence.Mask))
        {
            clauses.Add(Read(joint, sentence[start..end.Index]));
            (start, joint) = (end.Index + end.Length, sentence.Text.Substring(end.Index, end.Length));
        }

        clauses.Add(Read(joint, sentence[start..]));
        return clauses;
    }

    public static GuiMeaning? MeaningOf(MaskedText body)
    {
        if (body.Matches(ReplyPhrases.Content))
        {
            return null;
        }

        foreach (var (meaning, phrase) in GuiPhrases.Rows)
        {
            if (body.Matches(phrase))
            {
                return meaning is GuiMeaning.Click ? ButtonWords.MeaningOf(body.Text) : meaning;
            }
        }

        return null;
    }

    private static Clause Read(string joint, MaskedText body)
    {
        var meaning = MeaningOf(body);
        return new Clause(joint, body, meaning, meaning is null && body.Matches(ReplyPhrases.Subordinate));
    }
}
