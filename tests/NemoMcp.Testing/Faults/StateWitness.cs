using System.Collections.Immutable;
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

    private ImmutableList<string> authorizations = [];

    /// <summary>The state now; null when the backend does not know the session, or nobody has asked it anything yet.</summary>
    public async Task<WitnessedState?> ReadAsync(string session, CancellationToken cancellationToken)
    {
        // The newest may have been harmed on its way to the product, and be refused.
        foreach (var authorization in authorizations.Reverse())
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/state/nemo_agent/me/{session}/latest");
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
            using var response = await direct.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode && TryRead(await response.Content.ReadAsByteArrayAsync(cancellationToken)) is { } state)
            {
                return state;
            }
        }

        return null;
    }

    public void Dispose() => direct.Dispose();

    /// <summary>Borrows the account that the product uses.</summary>
    internal void Learn(string? bearer) =>
        ImmutableInterlocked.Update(ref authorizations, known => bearer is null || (known is [.., var last] && last == bearer) ? known : known.Remove(bearer).Add(bearer));

    // A refusal comes with status 200 too, and has no state.
    private static WitnessedState? TryRead(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        if (!document.RootElement.TryGetProperty("data", out var data) || data.ValueKind is not JsonValueKind.Object || !data.TryGetProperty("state", out var state))
        {
            return null;
        }

        var (draft, media) = (Text(state, "draft"), Text(state, "video_infos"));
        var all = $"{draft}\n{media}\n{Text(state, "generated_media")}";
        return new WitnessedState(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all))), draft, media);
    }

    private static string Text(JsonElement state, string name) => state.TryGetProperty(name, out var value) ? value.GetRawText() : "";
}
