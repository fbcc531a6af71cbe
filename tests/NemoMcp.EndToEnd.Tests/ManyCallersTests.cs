using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using NemoMcp.EndToEnd.Tests.Infrastructure;

namespace NemoMcp.EndToEnd.Tests;

/// <summary>The short form of <c>./nemo bench streams</c>: many edits and many who wait, at once, over HTTP.</summary>
public sealed class ManyCallersTests : IDisposable
{
    private const int Streams = 100;
    private const int WaitersPerJob = 2;
    private const string EditSeconds = "2";

    // 32 × 18 grey dots: a title needs something to stand on.
    private const string Picture = "iVBORw0KGgoAAAANSUhEUgAAACAAAAASCAAAAAAfo4OOAAAAE0lEQVR4nGNoIAAYRhWMKiBFAQA15CAQRTgUIAAAAABJRU5ErkJggg==";

    private readonly NemoHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_Hundred_Edits_And_Two_Hundred_Waiters_At_Once_All_Get_Their_Answer()
    {
        await using var backend = await HttpProgram.StartAsync(
            ["backend", "--credits", "unlimited", "--edit-seconds", EditSeconds], _home.Settings(("NEMO_STATE_DIR", _home.File("backend"))));
        await using var server = await HttpProgram.StartAsync(["serve", "--http"], _home.Settings(("NEMO_API_URL", backend.Mcp.ToString())));
        await using var client = await server.ConnectAsync();
        var sessions = await SessionsAsync(client);

        var edited = await Task.WhenAll(sessions.Select((session, i) => CallAsync(client, "send_edit", new() { ["session_id"] = session, ["message"] = Wish("Held", i), ["wait_seconds"] = 120 })));
        var begun = await Task.WhenAll(sessions.Select((session, i) => CallAsync(client, "send_edit", new() { ["session_id"] = session, ["message"] = Wish("Polled", i), ["wait_seconds"] = 0 })));
        var waiters = begun.SelectMany(answer => Enumerable.Repeat(answer.GetProperty("job_id").GetString()!, WaitersPerJob));
        var polled = await Task.WhenAll(waiters.Select(job => CallAsync(client, "get_job", new() { ["job_id"] = job, ["wait_seconds"] = 120 })));

        edited.ShouldAllBe(answer => answer.GetProperty("status").GetString() == "completed");
        polled.Length.ShouldBe(Streams * WaitersPerJob);
        polled.ShouldAllBe(answer => answer.GetProperty("status").GetString() == "completed");
        for (var i = 0; i < Streams; i++)
        {
            var state = await CallAsync(client, "get_state", new() { ["session_id"] = sessions[i] });
            TitlesOn(state).ShouldBe([$"Held {i}", $"Polled {i}"], ignoreOrder: true);
        }
    }

    private static string Wish(string round, int number) => $"Add a title \"{round} {number}\" for 3 seconds";

    private async Task<string[]> SessionsAsync(McpClient client)
    {
        var picture = _home.File("grey.png");
        await File.WriteAllBytesAsync(picture, Convert.FromBase64String(Picture));
        var sessions = new string[Streams];
        await Parallel.ForAsync(0, Streams, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
        {
            var opened = await CallAsync(client, "create_session", []);
            sessions[i] = opened.GetProperty("session_id").GetString()!;
            var uploaded = await CallAsync(client, "upload_media", new() { ["session_id"] = sessions[i], ["sources"] = new[] { picture }, ["wait_seconds"] = 120 });
            uploaded.GetProperty("status").GetString().ShouldBe("completed");
        });
        return sessions;
    }

    private static IEnumerable<string?> TitlesOn(JsonElement state) =>
        from track in state.GetProperty("tracks").EnumerateArray()
        where track.GetProperty("type").GetString() == "text"
        from segment in track.GetProperty("segments").EnumerateArray()
        select segment.GetProperty("text").GetString();

    private static async Task<JsonElement> CallAsync(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        var answer = await client.CallToolAsync(tool, arguments);
        answer.IsError.ShouldNotBe(true, string.Join('\n', answer.Content.OfType<TextContentBlock>().Select(block => block.Text)));
        return answer.StructuredContent!.Value;
    }
}
