using System.Text.Json;

namespace NemoMcp.LocalBackend.Storage.Sessions;

/// <summary>A timeline that an edit left behind.</summary>
internal sealed record KeptDraft
{
    public required JsonElement Draft { get; init; }

    /// <summary>The newest upload that had been used then: what came after it is new again when this timeline comes back.</summary>
    public required int UsedThrough { get; init; }
}
