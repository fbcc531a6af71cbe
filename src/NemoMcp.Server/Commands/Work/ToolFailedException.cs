using System.Text.Json;
using ModelContextProtocol.Protocol;
using NemoMcp.Core;
using NemoMcp.Core.Guidance;

namespace NemoMcp.Server.Commands.Work;

/// <summary>A tool answered with an error; its words are meant for people already.</summary>
internal sealed class ToolFailedException(CallToolResult result)
    : Exception(string.Join('\n', result.Content.OfType<TextContentBlock>().Select(block => block.Text)))
{
    /// <summary>The machine's copy of the error.</summary>
    public ErrorReport? Report { get; } =
        result.Meta?["nemo/error"] is { } error ? JsonSerializer.Deserialize(error, CoreJsonContext.Default.ErrorReport) : null;
}
