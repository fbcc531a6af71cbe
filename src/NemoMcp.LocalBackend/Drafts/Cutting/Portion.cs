using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Cutting;

/// <summary>One of several equal parts of the film as it is: the first of two is its first half.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Of">2, 3 or 4.</param>
public sealed record Portion(int Number, int Of)
{
    internal TimeRange In(long length) => new(length * (Number - 1) / Of, length * Number / Of);

    internal Phrase Words => (Number, Of) switch
    {
        (1, 2) => new("the first half", "前半段"),
        (2, 2) => new("the second half", "后半段"),
        (2, 3) => new("the middle third", "中间三分之一"),
        (_, 3) => Number is 1 ? new("the first third", "前三分之一") : new("the last third", "后三分之一"),
        _ => Number is 4 ? new("the last quarter", "最后四分之一") : new($"quarter {Number} of 4", $"第 {Number} 个四分之一"),
    };
}
