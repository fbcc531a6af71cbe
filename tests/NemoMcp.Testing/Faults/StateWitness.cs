using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NemoMcp.Testing.Faults;

/// <summary>
/// Reads state past all faults and past the product: what it says is what the product's claims are held against. The
/// reader is of its own make on purpose; it needs the text of three members and shares no code with the client.
/// </summary>
public sealed class StateWitness(Uri backend) : IDisposable
{
    private readonly HttpClient direct = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = backend };

    private string? authorization;

    /// <summary>The state now; null when the backend does not know the session, or nobody has asked it anything yet.</summary>
    public async Task<WitnessedState?> ReadAsync(string session, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/state/nemo_agent/me/{session}/latest");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await direct.SendAsync(request, cancellationToken);
        return response.IsSuccessStatusCode ? Read(await response.Content.ReadAsByteArrayAsync(cancellationToken)) : null;
    }

    public void Dispose() => direct.Dispose();

    /// <summary>Borrows the account that the product uses.</summary>
    internal void Learn(string? bearer) => authorization = bearer ?? authorization;

    private static WitnessedState Read(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var state = document.RootElement.GetProperty("data").GetProperty("state");
        var (draft, media) = (Text(state, "draft"), Text(state, "video_infos"));
        var all = $"{draft}\n{media}\n{Text(state, "generated_media")}";
        return new WitnessedState(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all))), draft, media);
    }

    private static string Text(JsonElement state, string name) => state.TryGetProperty(name, out var value) ? value.GetRawText() : "";
}
