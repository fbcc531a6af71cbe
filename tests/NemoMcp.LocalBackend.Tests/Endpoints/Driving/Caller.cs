using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Endpoints.Driving;

/// <summary>Speaks to a backend in the words of the contract, by hand and not through the project's own client.</summary>
internal sealed class Caller(HttpClient http, string token)
{
    public const string Source = "X-Skill-Source";
    public const string Version = "X-Skill-Version";
    public const string Platform = "X-Skill-Platform";

    public string Token => token;

    /// <summary>Sent with every request from now on.</summary>
    public Dictionary<string, string> Headers { get; } = new(StringComparer.Ordinal) { [Source] = "free-shorts", [Version] = "1.0.0", [Platform] = "unknown" };

    public static async Task<Caller> ConnectAsync(HttpClient http, string clientId)
    {
        var answer = await Answer.ReadAsync(await TokenAsync(http, clientId));
        return new Caller(http, answer.Data.GetProperty("token").GetString()!);
    }

    public static Task<HttpResponseMessage> TokenAsync(HttpClient http, string? clientId)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/anonymous-token");
        if (clientId is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Client-Id", clientId);
        }

        return http.SendAsync(request, TestLimits.Token());
    }

    public Caller With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }

    /// <summary>The same account at another backend.</summary>
    public Caller At(HttpClient other) => new(other, token);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body = null, HttpCompletionOption wait = HttpCompletionOption.ResponseContentRead)
    {
        var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in Headers)
        {
            request.Headers.Add(name, value);
        }

        return http.SendAsync(request, wait, TestLimits.Token());
    }

    public async Task<Answer> GetAsync(string path) => await Answer.ReadAsync(await SendAsync(HttpMethod.Get, path));

    public async Task<Answer> PostAsync(string path, string? json = null) => await Answer.ReadAsync(await SendAsync(HttpMethod.Post, path, json is null ? null : Json(json)));

    public async Task<string> OpenAsync(string body = """{"task_name":"project","language":"en"}""") =>
        (await PostAsync("/api/tasks/me/with-session/nemo_agent", body)).Data.GetProperty("session_id").GetString()!;

    public async Task<Answer> UploadAsync(string session, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "files", name);
        }

        return await Answer.ReadAsync(await SendAsync(HttpMethod.Post, $"/api/upload-video/nemo_agent/me/{session}", form));
    }

    public async Task<Answer> UploadAsync(string session, string film) =>
        await UploadAsync(session, (film, await File.ReadAllBytesAsync(Repository.Media(film))));

    public Task<HttpResponseMessage> BeginAsync(string session, string message)
    {
        var text = JsonSerializer.Serialize(message);
        var body = $$$"""{"app_name":"nemo_agent","user_id":"me","session_id":"{{{session}}}","new_message":{"parts":[{"text":{{{text}}}}]}}""";
        return SendAsync(HttpMethod.Post, "/run_sse", Json(body), HttpCompletionOption.ResponseHeadersRead);
    }

    public async Task<SseTranscript> SayAsync(string session, string message)
    {
        using var reply = await BeginAsync(session, message);
        reply.Content.Headers.ContentType?.MediaType.ShouldBe("text/event-stream");
        return new SseTranscript(await reply.Content.ReadAsStringAsync(TestLimits.Token()));
    }

    public async Task<JsonElement> StateAsync(string session) => (await GetAsync($"/api/state/nemo_agent/me/{session}/latest")).Data.GetProperty("state");

    public async Task<JsonElement> DraftAsync(string session) => (await StateAsync(session)).GetProperty("draft");

    public Task<Answer> RenderAsync(string session, string render, string draft, string output = """{"format":"mp4","quality":"high"}""") =>
        PostAsync("/api/render/proxy/lambda", $$"""{"id":"{{render}}","sessionId":"{{session}}","draft":{{draft}},"output":{{output}}}""");

    public Task<Answer> PollAsync(string render) => GetAsync($"/api/render/proxy/lambda/{render}");

    /// <summary>Polls until the render is over, or until a status satisfies <paramref name="enough"/>.</summary>
    public async Task<JsonElement> FollowAsync(string render, Func<JsonElement, bool>? enough = null)
    {
        // A render is ffmpeg's own work in real time, so this waits in real time as well.
        var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            var status = (await PollAsync(render)).Body;
            if (status.GetProperty("status").GetString() is "completed" or "failed" or "cancelled" || (enough?.Invoke(status) ?? false))
            {
                return status;
            }

            await pause.WaitForNextTickAsync(limit);
        }
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}
