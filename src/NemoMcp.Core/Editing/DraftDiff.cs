using System.Globalization;
using System.Text.Json;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol.Drafts;

namespace NemoMcp.Core.Editing;

/// <summary>Compares two drafts and says what changed, in words a person reads. Pure.</summary>
public static class DraftDiff
{
    // More than a person reads; the last line says how many are left out.
    private const int MaxChanges = 40;

    public static IReadOnlyList<EditChange> Compare(DraftDocument? before, DraftDocument? after, Language language)
    {
        var changes = new List<EditChange>(OfSegments(before, after, language));
        var whole = new WholeChanges(language);
        changes.AddRange(whole.Between(before, after));
        if (changes.Count == 0)
        {
            changes.AddRange(whole.EmptyTracks(before, after));
        }

        if (changes.Count == 0 && !Same(before, after))
        {
            // Truthful where our view of a draft is too narrow to name it.
            changes.Add(Whole(language, language.Say("Other details of the timeline changed", "时间线的其他细节有变化")));
        }

        return changes.Count <= MaxChanges ? changes : [.. changes.Take(MaxChanges - 1), Whole(language, More(changes.Count - MaxChanges + 1, language))];
    }

    private static IEnumerable<EditChange> OfSegments(DraftDocument? before, DraftDocument? after, Language language)
    {
        var words = new SegmentChanges(language);
        var pairing = new SegmentPairing(before, after);
        return pairing.After
            .SelectMany(segment => pairing.PartnerOf(segment) is { } partner ? words.Between(partner, segment) : [words.Added(segment)])
            .Concat(pairing.Removed.Select(words.Removed));
    }

    private static EditChange Whole(Language language, string what) => new() { Kind = "changed", Track = language.Say("Timeline", "时间线"), What = what };

    private static string More(int count, Language language) => language.Say(
        string.Create(CultureInfo.InvariantCulture, $"… and {count} more changes"),
        string.Create(CultureInfo.InvariantCulture, $"……另有 {count} 处变化"));

    private static bool Same(DraftDocument? before, DraftDocument? after)
    {
        if (before is null || after is null || string.Equals(before.RawJson, after.RawJson, StringComparison.Ordinal))
        {
            return before is null == after is null;
        }

        using var old = JsonDocument.Parse(before.RawJson);
        using var now = JsonDocument.Parse(after.RawJson);
        return JsonElement.DeepEquals(old.RootElement, now.RootElement);
    }
}
