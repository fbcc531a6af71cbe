using System.Text.Json.Nodes;

namespace NemoMcp.Core.Tests.Fixtures;

/// <summary>The journal as it lies on disk.</summary>
internal static class Journal
{
    public static string FolderOf(FlowFixture nemo) => Path.Combine(nemo.Settings.StateFolder, "jobs");

    public static string FileOf(FlowFixture nemo, string jobId) => Path.Combine(FolderOf(nemo), $"{jobId}.json");

    public static JsonNode Read(FlowFixture nemo, string jobId) => JsonNode.Parse(File.ReadAllText(FileOf(nemo, jobId)))!;

    public static string StepOf(FlowFixture nemo, string jobId) => Read(nemo, jobId)["step"]!.ToString();

    /// <summary>Puts a job back to where it stood when its process died.</summary>
    public static void PutBack(FlowFixture nemo, string jobId, string step)
    {
        var job = Read(nemo, jobId);
        (job["status"], job["step"]) = ("running", step);
        ((JsonObject)job).Remove("finished_at");
        File.WriteAllText(FileOf(nemo, jobId), job.ToJsonString());
    }

    /// <summary>Waits for what a process does behind the back of its calls.</summary>
    public static async Task UntilAsync(Func<bool> done)
    {
        for (var limit = Testing.TestLimits.Token(); !done(); limit.ThrowIfCancellationRequested())
        {
            await Task.Yield();
        }
    }
}
