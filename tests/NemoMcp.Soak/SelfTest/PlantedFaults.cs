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

    public static async Task EnsureSeenAsync(string folder, string clip, FastTime clock, CancellationToken stop)
    {
        await using var lane = await Lane.OpenAsync(folder, clip, clock, 0, stop);
        await lane.BeginAsync(stop);
        var (tally, assistant) = (new Tally(), new Assistant(lane));
        var judge = new Judge(0, lane, assistant, tally);

        await SendTwiceAsync(lane.Proxy.Address, stop);
        judge.Received(Text);
        Expect(tally, Zero.MessagesReceivedTwice, 1);

        await judge.JobAsync("job_of_nobody", stop);
        Expect(tally, Zero.JobsLost, 1);

        await judge.FilesAsync(await HalfFilmAsync(lane, clip, stop), stop);
        Expect(tally, Zero.HalfFiles, 2);

        var state = lane.Proxy.Ledger.Of(Text)[0].Before;
        judge.Claim(new EditText(Text, null), state, state);
        judge.Claim(new EditText(Text, null), null, state);
        Expect(tally, Zero.ClaimsWithoutAChange, 2);
    }

    private static void Expect(Tally tally, Zero zero, int count)
    {
        if (tally.CountOf(zero) != count)
        {
            throw new InvalidOperationException($"The soak is blind: {zero} was planted {count} times and seen {tally.CountOf(zero)} times.");
        }
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
