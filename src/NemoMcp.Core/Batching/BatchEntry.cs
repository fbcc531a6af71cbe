using NemoMcp.Core.Exporting;

namespace NemoMcp.Core.Batching;

/// <summary>One job of a batch, as far as it is.</summary>
public sealed record BatchEntry
{
    /// <summary><c>waiting</c>, <c>editing</c>, <c>exporting</c>, and at its end <c>done</c>, <c>unchanged</c>, <c>needs_input</c> or <c>failed</c>.</summary>
    public string Status { get; init; } = Waiting;

    /// <summary>The message that was about to be sent, word for word: the same text finds the same job again.</summary>
    public string? Message { get; init; }

    public string? EditJob { get; init; }

    /// <summary>Its edit is done: from then on only the film is missing.</summary>
    public bool IsEdited { get; init; }

    public string? ExportJob { get; init; }

    public FilmFile? Film { get; init; }

    /// <summary>The wire name of what went wrong.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>What went wrong, or what the editor asks, for the person.</summary>
    public string? Words { get; init; }

    /// <summary>The files as they were when they were sent: another content makes another job.</summary>
    public IReadOnlyList<BatchSource> Sources { get; init; } = [];

    /// <summary>The names under which the session keeps the files: the same content that came before under another name keeps that one.</summary>
    public IReadOnlyList<string> FileNames { get; init; } = [];

    /// <summary>Nothing is under way.</summary>
    public bool IsSettled => Status is Done or Unchanged or NeedsInput or Failed;

    public const string Waiting = "waiting";
    public const string Editing = "editing";
    public const string Exporting = "exporting";
    public const string Done = "done";
    public const string Unchanged = "unchanged";
    public const string NeedsInput = "needs_input";
    public const string Failed = "failed";
}
