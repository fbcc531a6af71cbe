using NemoMcp.Core.Calls;
using NemoMcp.Core.Editing;
using NemoMcp.Core.Exporting;
using NemoMcp.Core.Uploading;

namespace NemoMcp.Server.Tasks;

/// <summary>Answers that only say that the work goes on.</summary>
internal static class RunningJob
{
    /// <summary>
    /// How long a call that may become a task waits where it names no <c>wait_seconds</c>: a small edit is answered at once, and nobody
    /// holds a connection for one that takes long.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>The job that goes on; null: the answer is final.</summary>
    public static string? Of(Outcome outcome) => outcome switch
    {
        EditOutcome { Status: "running" } edit => edit.JobId,
        UploadOutcome { Status: "running" } upload => upload.JobId,
        ExportOutcome { Status: "running" } export => export.JobId,
        _ => null,
    };
}
