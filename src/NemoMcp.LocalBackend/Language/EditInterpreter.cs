using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Captions;
using NemoMcp.LocalBackend.Language.Consistency;
using NemoMcp.LocalBackend.Language.Context;
using NemoMcp.LocalBackend.Language.Reading;
using NemoMcp.LocalBackend.Language.Rules;
using NemoMcp.LocalBackend.Language.Wording;

namespace NemoMcp.LocalBackend.Language;

/// <summary>Reads a message part by part. Nothing is guessed: a part with words that no rule knows gives no command.</summary>
public sealed class EditInterpreter
{
    /// <summary>Nobody asks for one thing in more characters; patterns could take long over such a part.</summary>
    private const int MaxPartLength = 200;

    /// <summary>What comes after so many parts is no request either.</summary>
    private const int MaxParts = 50;

    private static readonly Phrase InTheList = new(
        "it stands in the list of captions and was made one: if it is a wish, say it by itself", "它写在字幕列表里，已当作字幕：如果是修改要求，请单独说");

    /// <summary>Reads a message; the names of the uploaded files are recognised in it.</summary>
    public Interpretation Interpret(string message, IReadOnlyList<string> fileNames)
    {
        var tail = CaptionTail.Of(message, wish => ReadAll(wish, fileNames) is { IsGranted: true } read && read.Findings.Any(finding => finding is Finding.Do));
        var read = ReadAll(tail.Message, fileNames);
        return tail.Doubtful is { } words ? read with { Parts = [.. read.Parts, new(words, read.Parts[^1].Stage, [new Finding.CannotDo(words, InTheList)])] } : read;
    }

    private static Interpretation ReadAll(string message, IReadOnlyList<string> fileNames)
    {
        var sentence = SentenceText.Of(message, fileNames);
        sentence = sentence with { Text = Rewording.OfMessage(sentence.Text) };
        var parts = new List<PartReading>();
        var stage = 0;
        string? verb = null;
        var (startsOver, wishes) = StartingOver.Read(sentence);
        wishes = ExceptionWords.Apart(wishes, sentence.Tokens);
        var clauses = ClauseSplitter.Split(wishes);
        var talk = new Conversation(sentence.Tokens);
        var heard = new List<Clause>();
        for (var index = 0; index < Math.Min(clauses.Count, MaxParts); index++)
        {
            var clause = clauses[index];
            stage += clause.Joint is Joint.Then ? 1 : 0;
            var joined = index + 1 < clauses.Count ? ReadWithValue(clause, clauses[index + 1], talk, sentence.Tokens, stage) : null;
            var (reading, text) = joined is null ? ReadAnyhow(clause, talk, verb, sentence.Tokens, stage) : (joined, clause.Text);
            index += joined is null ? 0 : 1;
            verb = VerbCarry.Of(text);
            parts.Add(reading);
            heard.Add(clause);
            talk.Add(clause.Text, reading, clause.Joint);
        }

        parts = [.. new Exceptions(sentence.Tokens).Settle(heard, [.. talk.Settle([.. FadedThings.Settle(heard, parts)])])];
        if (clauses.Count > MaxParts)
        {
            var rest = sentence.Tokens.Restore(string.Join(", ", clauses.Skip(MaxParts).Select(clause => clause.Text)));
            parts.Add(new(rest, stage, [], rest));
        }

        return Agreement.Of(new(parts)) with { StartsOverWith = startsOver };
    }

    /// <summary>A wish whose value is all of the next part; null where the two are none, or may be two different ones.</summary>
    private static PartReading? ReadWithValue(Clause clause, Clause value, Conversation talk, TokenTable tokens, int stage)
    {
        if (value.Joint is Joint.Then)
        {
            return null;
        }

        var readings = TrailingValues.Join(clause.Text, value.Text)
            .Select(text => ReadAnyhow(clause with { Text = text }, talk, null, tokens, stage).Reading)
            .Where(reading => Conversation.IsClear(reading) && reading.Findings.Any(finding => finding is Finding.Do))
            .ToList();
        // "Zoom in, say 1.5 times" is to and by as much.
        var isOne = readings.Count > 0 && readings.TrueForAll(reading => reading.Findings.SequenceEqual(readings[0].Findings) || reading.Findings is [Finding.Do { Command: EditCommand.Zoom }]);
        return isOne ? readings[0] with { Words = tokens.Restore($"{clause.Text}, {value.Text}") } : null;
    }

    /// <summary>In its own words, in others, without its reason: the first reading in which nothing is left over.</summary>
    private static (PartReading Reading, string Text) ReadAnyhow(Clause clause, Conversation talk, string? verb, TokenTable tokens, int stage)
    {
        var plain = Read(clause, clause.Text, verb, tokens, stage);
        var isOfOneThing = talk.IsOfOneThing(clause.Text);
        foreach (var candidate in Candidates(clause.Text, talk))
        {
            var text = candidate.Text;
            var reading = text == clause.Text ? plain : Read(clause, text, verb, tokens, stage);
            if (isOfOneThing && candidate.About is null && reading.Reading.Findings.Any(finding => finding is Finding.Do { Command: not EditCommand.ChangeTitle }))
            {
                plain = (plain.Reading with { Findings = [], Unknown = tokens.Restore(clause.Text) }, clause.Text);
                continue;
            }

            if (candidate.IsSure)
            {
                return reading;
            }

            if (Conversation.IsClear(reading.Reading) && (reading.Reading.Findings.Count > 0 || text == clause.Text))
            {
                talk.Accept(candidate);
                // The verb that the person said goes on, not another one for it.
                return text == clause.Text ? reading : (reading.Reading, clause.Text);
            }
        }

        if (Remarks.Reasoned(clause.Text) is var (wish, reason) && ReadAnyhow(clause with { Text = wish }, talk, verb, tokens, stage) is var reasoned && Conversation.IsClear(reasoned.Reading))
        {
            var findings = reasoned.Reading.Findings.Append(new Finding.Remark(tokens.Restore(reason)));
            return (reasoned.Reading with { Words = tokens.Restore(clause.Text), Findings = [.. findings] }, reasoned.Text);
        }

        return plain;
    }

    private static IEnumerable<Candidate> Candidates(string text, Conversation talk) =>
        [
            .. talk.Complained(text).SelectMany(complained => Rewording.Of(complained.Text).Select(words => complained with { Text = words })),
            .. talk.Pointed(text).SelectMany(pointed => Rewording.Of(pointed.Text).Select(words => pointed with { Text = words })),
            .. Rewording.Of(text).Select(words => new Candidate(words)),
            .. talk.Meant(text),
        ];

    private static (PartReading Reading, string Text) Read(Clause clause, string said, string? verb, TokenTable tokens, int stage)
    {
        var alone = Read(said, clause.Text, tokens, stage);
        if (verb is null || clause.Joint is not Joint.And || VerbCarry.HasOwnVerb(said))
        {
            return (alone, said);
        }

        var text = VerbCarry.Join(verb, said);
        var carried = Read(text, clause.Text, tokens, stage);
        if (carried.Unknown is null && carried.Findings.Count > 0)
        {
            return (carried, text);
        }

        var adds = alone.Findings.OfType<Finding.Do>().Any(done => done.Command is EditCommand.AddTitle or EditCommand.AddMusic);
        return adds && VerbCarry.IsTaking(verb) ? (alone with { Findings = [], Unknown = tokens.Restore(clause.Text) }, said) : (alone, said);
    }

    private static PartReading Read(string text, string words, TokenTable tokens, int stage)
    {
        var part = new Part(text, tokens);
        if (!WasReadBy(SentenceRules.InOrder, part))
        {
            return new(tokens.Restore(words), stage, [], tokens.Restore(words));
        }

        var left = Fillers.Left(part.Rest);
        // A wish that cannot be granted is told as such, whatever else stands beside it.
        var cannot = part.Findings.Where(finding => finding is not (Finding.Do or Finding.PlaceMedia)).ToList();
        var blocked = left is not null || part.Findings.OfType<Finding.CannotDo>().Any(finding => finding.Blocks is Blocking.SamePart);
        return new(
            tokens.Restore(words),
            stage,
            blocked ? cannot : part.Findings,
            left is not null && cannot.Count is 0 ? tokens.Restore(left) : null);
    }

    private static bool WasReadBy(IReadOnlyList<ISentenceRule> rules, Part part)
    {
        if (part.Text.Length > MaxPartLength)
        {
            return false;
        }

        try
        {
            foreach (var rule in rules)
            {
                rule.Read(part);
            }

            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            // A text made to wear out a pattern is not understood; half of what was read before would be a guess.
            return false;
        }
    }
}
