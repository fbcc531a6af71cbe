using System.Text.Json;
using ModelContextProtocol.Protocol;
using NemoMcp.Core.Settings;

namespace NemoMcp.Server.Tools;

/// <summary>The last line before the wire: no answer to somebody elsewhere names a folder of this machine, whatever put it there.</summary>
internal sealed class PathCurtain(NemoSettings settings)
{
    private const string Stand = "…";

    // The longer ones first: one may lie in another.
    private readonly string[] _folders =
    [
        .. new[] { settings.StateFolder, settings.OutputFolder, settings.HomeFolder, AppContext.BaseDirectory.TrimEnd('/', '\\') }
            .Where(folder => folder.Length > 1).Distinct(StringComparer.Ordinal).OrderByDescending(folder => folder.Length),
    ];

    public string Draw(string text) => _folders.Aggregate(text, (shown, folder) => shown.Replace(folder, Stand, StringComparison.Ordinal));

    public CallToolResult Draw(CallToolResult result)
    {
        foreach (var block in result.Content.OfType<TextContentBlock>().Where(block => IsTelling(block.Text)))
        {
            block.Text = Draw(block.Text);
        }

        if (result.StructuredContent is { } structured && IsTelling(structured.GetRawText()))
        {
            using var drawn = JsonDocument.Parse(Draw(structured.GetRawText()));
            result.StructuredContent = drawn.RootElement.Clone();
        }

        return result;
    }

    private bool IsTelling(string text) => Array.Exists(_folders, folder => text.Contains(folder, StringComparison.Ordinal));
}
