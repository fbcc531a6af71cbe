using System.Text.Json;
using System.Text.Json.Nodes;
using NemoMcp.Core.Guidance;
using NemoMcp.Server.Commands.Work;

namespace NemoMcp.Server.Commands.Editing;

/// <summary>Brings files into a session, however many there are.</summary>
internal static class Uploading
{
    /// <summary>As many as the tool takes in one call.</summary>
    private const int MostAtOnce = 20;

    /// <summary>The files that could not be taken; none when all are there.</summary>
    public static async Task<IReadOnlyList<JsonElement>> SendAsync(
        CommandScene scene, string session, IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        var files = await FilesAsync(scene, scene.Language.Say("Upload", "上传"), session, sources, cancellationToken);
        scene.Report.Document["files"] = new JsonArray([.. files.Select(file => (JsonNode?)JsonObject.Create(file))]);
        return [.. files.Where(file => ToolCaller.Text(file, "status") is "failed")];
    }

    /// <summary>What became of each file.</summary>
    public static async Task<IReadOnlyList<JsonElement>> FilesAsync(
        CommandScene scene, string step, string session, IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        List<JsonElement> files = [];
        foreach (var some in sources.Chunk(MostAtOnce))
        {
            var answer = await scene.WorkAsync(step, "upload_media", new() { ["sources"] = some, ["session_id"] = session }, cancellationToken);
            scene.Tell(answer);
            files.AddRange(answer.List("files"));
        }

        return files;
    }
}
