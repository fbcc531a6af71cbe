using System.Text.Json;
using NemoMcp.Protocol.Sessions;

namespace NemoMcp.Core.State;

/// <summary>The picture's size: from the draft, else from the canvas configuration.</summary>
internal static class CanvasReader
{
    public static CanvasLabel? Of(SessionState state) =>
        state.Draft is { Width: > 0 and { } width, Height: > 0 and { } height } ? new CanvasLabel(width, height)
        : Side(state.CanvasConfig, "width") is { } w && Side(state.CanvasConfig, "height") is { } h ? new CanvasLabel(w, h)
        : null;

    private static int? Side(JsonElement? canvas, string name) =>
        canvas is { ValueKind: JsonValueKind.Object } config && config.TryGetProperty(name, out var value)
            && value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var pixels) && pixels > 0
            ? pixels
            : null;
}
