using NemoMcp.Core.Files;

namespace NemoMcp.Core.Batching;

/// <summary>What makes a job another job: its files' names, its words and its output.</summary>
public static class BatchKeys
{
    public static string Of(BatchJob job) => ShortHash.Of(
        string.Join('|', job.Files), job.Instruction, job.Output ?? "", job.Format ?? "", job.Quality ?? "", job.Resolution ?? "");
}
