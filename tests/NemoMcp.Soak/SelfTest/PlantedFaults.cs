using System.Net.Http.Json;
using System.Text.Json;
using NemoMcp.Soak.Journeys;
using NemoMcp.Soak.Judging;
using NemoMcp.Soak.Lanes;
using NemoMcp.Testing.Time;

namespace NemoMcp.Soak.SelfTest;

/// <summary>Does each forbidden thing once, on purpose. A judge who does not see it would call anything good.</summary>
internal static class PlantedFaults
{
    private const string Text = "add the title 'planted'";

    private static readonly (Zero Zero, int Times)[] Planted =
        [(Zero.MessagesReceivedTwice, 1), (Zero.JobsLost, 1), (Zero.HalfFiles, 2), (Zero.ClaimsWithoutAChange, 2)];

    /// <summary>Which of them the judge did not see; null when he saw all.</summary>
    public static async Task<string?> UnseenAsync(string folder, string clip, FastTime clock, CancellationToken stop)
    {
        await using var lane = await Lane.OpenAsync(folder, clip, clock, 0, stop);
        await lane.BeginAsync(stop);
        var (tally, assistant) = (new Tally(), new Assistant(lane));
        var judge = new Judge(0, lane, assistant, tally);

        await SendTwiceAsync(lane.Proxy.Address, stop);
        judge.Received(Text);
        await judge.JobAsync("job_of_nobody", stop);
        await judge.FilesAsync(await HalfFilmAsync(lane, clip, stop), stop);
        var state = lane.Proxy.Ledger.Of(Text) is [var first, ..] ? first.Before : null;
        judge.Claim(new EditText(Text, null), state, state);
        judge.Claim(new EditText(Text, null), null, state);
        return Unseen(tally);
    }

    /// <summary>Compares what was counted with what was planted.</summary>
    internal static string? Unseen(Tally tally)
    {
        var missed = Planted.Where(row => tally.CountOf(row.Zero) != row.Times).Select(row => $"{row.Zero} was planted {row.Times} times and seen {tally.CountOf(row.Zero)} times").ToList();
        return missed.Count is 0 ? null : $"the judge is blind: {string.Join("; ", missed)}.";
    }

    // As a client does that repeats a message whose answer it did not like.
    private static async Task SendTwiceAsync(Uri proxy, CancellationToken stop)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = proxy };
        client.DefaultRequestHeaders.Add("X-Client-Id", "planted");
        var token = await PostAsync(client, "/api/auth/anonymous-token", null, stop);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token.GetProperty("data").GetProperty("token").GetString());
        var opened = await PostAsync(client, "/api/tasks/me/with-session/nemo_agent", """{"task_name":"planted"}""", stop);
        var session = opened.GetProperty("data").TryGetProperty("session_id", out var id) ? id.GetString() : opened.GetProperty("session_id").GetString();
        var message = $$$"""{"app_name":"nemo_agent","user_id":"me","session_id":"{{{session}}}","new_message":{"parts":[{"text":"{{{Text}}}"}]}}""";
        for (var i = 0; i < 2; i++)
        {
            using var body = new StringContent(message, System.Text.Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync("/run_sse", body, stop);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsStringAsync(stop);
        }
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, string path, string? json, CancellationToken stop)
    {
        using var body = json is null ? null : new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(path, body, stop);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(stop);
    }

    // Half of a film under a final name, and a whole one under a temporary name.
    private static async Task<string> HalfFilmAsync(Lane lane, string clip, CancellationToken stop)
    {
        var folder = lane.OutputOf(0);
        Directory.CreateDirectory(folder);
        var film = await File.ReadAllBytesAsync(clip, stop);
        await File.WriteAllBytesAsync(Path.Combine(folder, "film.mp4"), film[..(film.Length / 2)], stop);
        await File.WriteAllBytesAsync(Path.Combine(folder, ".film.mp4.part"), film, stop);
        return folder;
    }
}
