using System.Text.Json.Nodes;

namespace NemoMcp.EndToEnd.Tests.Infrastructure;

/// <summary>The journal as it lies on disk, read by somebody who is not the server.</summary>
internal sealed class CrashJournal(string stateFolder)
{
    private string Folder => Path.Combine(stateFolder, "jobs");

    public string StepOf(string job) => Read(job)["step"]!.ToString();

    /// <summary>Returns once a step stands on disk.</summary>
    public Task UntilAsync(string job, string step) => WatchedFolder.UntilAsync(Folder, () => StepOf(job) == step);

    /// <summary>Returns once the line for people says something.</summary>
    public Task UntilSaidAsync(string job, string words) => WatchedFolder.UntilAsync(Folder, () => Said(job).Contains(words, StringComparison.Ordinal));

    /// <summary>The disk as a kill just before the last step would have left it.</summary>
    public void PutBack(string job, string step)
    {
        var kept = Read(job);
        kept["step"] = step;
        File.WriteAllText(FileOf(job), kept.ToJsonString());
    }

    /// <summary>Returns once nothing lies beside the job of what only taking up needs.</summary>
    public Task UntilTidyAsync(string job) => WatchedFolder.UntilAsync(
        Folder, () => Directory.GetFiles(Folder, $"{job}.*").All(path => Path.GetExtension(path) is ".json" or ".lock" or ".told"));

    /// <summary>Whatever has its final name in the state folder is whole. A temporary name may be left behind; it is taken away the next day.</summary>
    public void ShouldBeWhole()
    {
        foreach (var file in Directory.EnumerateFiles(stateFolder, "*.json", SearchOption.AllDirectories))
        {
            Should.NotThrow(() => JsonNode.Parse(File.ReadAllText(file)), file);
        }
    }

    private string Said(string job)
    {
        try
        {
            return File.ReadAllText(Path.Combine(Folder, $"{job}.progress"));
        }
        catch (FileNotFoundException)
        {
            return "";
        }
    }

    private JsonNode Read(string job) => JsonNode.Parse(File.ReadAllText(FileOf(job)))!;

    private string FileOf(string job) => Path.Combine(Folder, $"{job}.json");
}
