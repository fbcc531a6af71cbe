using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts.Cutting;

namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>A part of a sentence while rules read it: what a rule has understood is claimed, so that nothing is read twice and what is left over shows.</summary>
internal sealed class Part(string text, TokenTable tokens)
{
    private readonly List<Finding> _findings = [];

    /// <summary>All of it.</summary>
    public string Text { get; } = text;

    /// <summary>What no rule has claimed yet.</summary>
    public string Rest { get; private set; } = text;

    public IReadOnlyList<Finding> Findings => _findings;

    public void Add(Finding finding) => _findings.Add(finding);

    public void Do(Drafts.EditCommand command) => Add(new Finding.Do(command));

    public bool Has(Regex pattern) => pattern.IsMatch(Rest);

    /// <summary>Takes the first piece that the pattern fits; null when there is none.</summary>
    public Match? Claim(Regex pattern)
    {
        if (pattern.Match(Rest) is not { Success: true, Length: > 0 } match)
        {
            return null;
        }

        Rest = $"{Rest[..match.Index].TrimEnd()} {Rest[(match.Index + match.Length)..].TrimStart()}".Trim();
        return match;
    }

    /// <summary>Takes every piece that the pattern fits.</summary>
    public void ClaimAll(Regex pattern)
    {
        var before = "";
        while (before != Rest)
        {
            before = Rest;
            Claim(pattern);
        }
    }

    /// <summary>Other words of the same sentence.</summary>
    public Part Of(string words) => new(words, tokens);

    public Token? Token(Match? match, string group) =>
        match?.Groups[group] is { Success: true } found ? tokens[found.Value] : null;

    /// <summary>The half, third or quarter of the film in a match of <see cref="Spoken.Portion"/>.</summary>
    public Portion? Portion(Match? match) => Token(match, "h") is { } portion ? new((int)portion.A, (int)portion.B) : null;

    public string Words(string piece) => tokens.Restore(piece);
}
