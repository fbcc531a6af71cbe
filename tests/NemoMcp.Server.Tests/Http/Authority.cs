using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using NemoMcp.Core.Settings;
using NemoMcp.Testing;

namespace NemoMcp.Server.Tests.Http;

/// <summary>A real authorization server (npm's oidc-provider) beside the test.</summary>
internal sealed class Authority : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false }, disposeHandler: true) { Timeout = TestLimits.Wait };

    private Authority(Process process, Uri issuer) => (_process, Issuer) = (process, issuer);

    public static string Clients { get; } = Path.Combine(Repository.Root, "tests", "clients");

    public static string Node { get; } = Path.Combine(Clients, "node_modules", "node", "bin", "node");

    public Uri Issuer { get; }

    public static async Task<Authority> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo(Node, ["authority.mjs", "http://127.0.0.1/mcp"])
        {
            WorkingDirectory = Clients, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        })!;
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(TestLimits.Wait);
        var told = await process.StandardOutput.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException("The authorization server did not start; ./nemo test installs it.");
        return new Authority(process, new Uri(JsonNode.Parse(told)!["issuer"]!.GetValue<string>()));
    }

    /// <summary>The settings of a host that asks it.</summary>
    public (string Name, string Value)[] SettingsIn(TempFolder folder)
    {
        var secret = Path.Combine(folder.Path, "secret");
        File.WriteAllText(secret, "nemo:secret/&\n");
        return
        [
            (SettingNames.HttpAuth, "introspection"), (SettingNames.HttpIssuer, Issuer.OriginalString),
            (SettingNames.HttpClientId, "nemo server"), (SettingNames.HttpClientSecretFile, secret),
        ];
    }

    public async Task<string> TokenAsync(string client, string secret, string resource)
    {
        var answer = await PostAsync("token", client, secret, new("grant_type", "client_credentials"), new("resource", resource));
        return answer["access_token"]!.GetValue<string>();
    }

    public Task<JsonNode> RevokeAsync(string client, string secret, string token) => PostAsync("token/revocation", client, secret, new KeyValuePair<string, string>("token", token));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TestLimits.Wait);
        await _process.WaitForExitAsync(limit.Token);
        _process.Dispose();
    }

    private async Task<JsonNode> PostAsync(string path, string client, string secret, params KeyValuePair<string, string>[] form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Issuer, path)) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{client}:{secret}")));
        using var answer = await _client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync() is { Length: > 0 } text ? text : "{}")!;
    }
}
