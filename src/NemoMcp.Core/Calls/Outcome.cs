using System.Text.Json.Serialization;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs;

namespace NemoMcp.Core.Calls;

/// <summary>What a flow answers: written as the tool's structured content, with the names of the tools contract in snake_case.</summary>
public abstract record Outcome
{
    /// <summary>Up to three suggestions.</summary>
    [JsonPropertyOrder(100)]
    public IReadOnlyList<NextStep> Next { get; init; } = [];

    /// <summary>What a person must be told once: a new anonymous account, where media goes.</summary>
    [JsonPropertyOrder(101)]
    public IReadOnlyList<string>? Notices { get; init; }

    /// <summary>Set in the answers of <c>get_job</c>.</summary>
    [JsonPropertyOrder(102)]
    public JobInfo? Job { get; init; }

    /// <summary>The language of the text beside this.</summary>
    [JsonIgnore]
    public Language Language { get; init; }
}
