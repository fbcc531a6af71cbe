using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Clips;

/// <summary>Which clips of the film are meant: by their numbers, or all that play one file.</summary>
public sealed record ClipPick
{
    /// <summary>1 is the first clip, -1 the last, -2 the one before it.</summary>
    public IReadOnlyList<int> Numbers { get; init; } = [];

    /// <summary>The file's name; null where numbers are given.</summary>
    public string? File { get; init; }

    /// <summary>The clip that the last change was made to.</summary>
    public bool IsThat { get; init; }

    public static ClipPick Of(params IReadOnlyList<int> numbers) => new() { Numbers = numbers };

    /// <summary>Before it is known how many clips there are.</summary>
    internal Phrase Words => File is { } file
        ? new(file, file)
        : IsThat ? new("that clip", "那一段")
        : new(
            string.Join(", ", Numbers.Select(number => number switch { -1 => "the last clip", < 0 => $"clip {-number} from the end", _ => $"clip {number}" })),
            string.Join("、", Numbers.Select(number => number switch { -1 => "最后一段", < 0 => $"倒数第 {-number} 段", _ => $"第 {number} 段" })));
}
