namespace NemoMcp.Core.Translation;

/// <summary>Takes the talk of a screen out of one sentence, clause by clause.</summary>
internal sealed class SentenceTranslator(Suggestions suggestions)
{
    private static readonly char[] EndMarks = ['.', '!', '?', '。', '！', '？', '…', '"', '”', '\'', '’', ')', ']', ':', '：'];

    /// <summary>The sentence as it stays; the same text when there was nothing to take out, empty when nothing stays.</summary>
    public string Translate(MaskedText sentence)
    {
        sentence = WithoutParentheses(sentence);
        var body = sentence.Mask.TrimEnd().TrimEnd(EndMarks);
        var clauses = Clause.In(sentence[..body.Length]);
        if (!clauses.Any(clause => clause.IsGone))
        {
            if (sentence.Matches(ReplyPhrases.ExportOffer))
            {
                suggestions.OfferExport();
            }

            return sentence.Text;
        }

        foreach (var clause in clauses.Where(clause => clause.Meaning is not null))
        {
            suggestions.Take(clause.Meaning!.Value, clause.Body.Text);
        }

        DropDependents(clauses);
        return Join(clauses.Where(clause => !clause.IsGone).ToList(), sentence.Text[body.Length..]);
    }

    private MaskedText WithoutParentheses(MaskedText sentence)
    {
        var matches = ReplyPhrases.Parenthesis.Matches(sentence.Mask);
        for (var index = matches.Count - 1; index >= 0; index--)
        {
            var (start, end) = (matches[index].Index, matches[index].Index + matches[index].Length);
            var inside = sentence[start..end];
            if (Clause.MeaningOf(inside) is { } meaning)
            {
                suggestions.Take(meaning, inside.Text.Trim(' ', '(', ')', '（', '）'));
                sentence = new MaskedText(sentence.Text.Remove(start, end - start), sentence.Mask.Remove(start, end - start));
            }
        }

        return sentence;
    }

    private static void DropDependents(List<Clause> clauses)
    {
        for (var index = 1; index < clauses.Count; index++)
        {
            clauses[index].IsGone |= clauses[index - 1].IsGone && clauses[index].Body.Matches(ReplyPhrases.Consequence);
        }

        // "To get the file, click Export": the first half has lost its other half.
        for (var index = clauses.Count - 1; index >= 0; index--)
        {
            var partner = clauses.Skip(index + 1).FirstOrDefault(clause => !clause.IsSubordinate) ?? clauses.Take(index).LastOrDefault(clause => !clause.IsSubordinate);
            clauses[index].IsGone |= clauses[index].IsSubordinate && partner is { IsGone: true };
        }
    }

    private static string Join(List<Clause> kept, string end)
    {
        if (kept.All(clause => string.IsNullOrWhiteSpace(clause.Body.Text)))
        {
            return "";
        }

        var first = kept[0].Body;
        var text = kept[0].Joint.Length == 0 ? first.Text : first.Text[first.LengthOf(ReplyPhrases.Joint)..].TrimStart();
        var lead = text.Length > 0 && kept[0].Joint.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
        return lead + string.Concat(kept.Skip(1).Select(clause => clause.Joint + clause.Body.Text)) + end;
    }
}
