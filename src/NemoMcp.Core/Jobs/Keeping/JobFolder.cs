using NemoMcp.Core.Settings;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>Where everything about jobs lies. A path is made from a checked id, never from a text.</summary>
public sealed class JobFolder(NemoSettings settings)
{
    internal const string RecordEnding = ".json";

    internal string Path { get; } = System.IO.Path.Combine(settings.StateFolder, "jobs");

    /// <summary>The journal of one job.</summary>
    internal string Record(JobId job) => Of(job, RecordEnding);

    /// <summary>Held open by the process that runs the job.</summary>
    internal string Lock(JobId job) => Of(job, ".lock");

    /// <summary>How far it is; may be lost.</summary>
    internal string Progress(JobId job) => Of(job, ".progress");

    /// <summary>There when somebody wants it stopped.</summary>
    internal string Stop(JobId job) => Of(job, ".stop");

    /// <summary>There once its outcome was told.</summary>
    internal string Told(JobId job) => Of(job, ".told");

    /// <summary>What only its taking up needs.</summary>
    internal string Attachment(JobId job) => Of(job, ".more");

    /// <summary>Every job that there is.</summary>
    internal IEnumerable<JobId> All() => Names(RecordEnding);

    /// <summary>The jobs of which there is a file with this ending.</summary>
    internal IEnumerable<JobId> Names(string ending)
    {
        try
        {
            return Directory.Exists(Path)
                ? [.. Directory.EnumerateFiles(Path, $"*{ending}").Select(file => JobId.TryParse(System.IO.Path.GetFileNameWithoutExtension(file))).OfType<JobId>()]
                : [];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private string Of(JobId job, string ending) => System.IO.Path.Combine(Path, $"{job}{ending}");
}
