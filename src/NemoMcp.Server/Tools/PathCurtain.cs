using System.Text;
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
            .Where(folder => folder.Length > 1)
            // As it stands in JSON, too.
            .SelectMany(folder => new[] { folder, JsonEncodedText.Encode(folder).ToString() })
            .Distinct(StringComparer.Ordinal).OrderByDescending(folder => folder.Length),
    ];

    public string Draw(string text) => _folders.Aggregate(text, Without);

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

    // A path begins after a space, a quote or a bracket: https://host/app/… names no folder /app.
    private static string Without(string text, string folder)
    {
        var shown = new StringBuilder();
        var from = 0;
        for (int at; (at = text.IndexOf(folder, from, StringComparison.Ordinal)) >= 0; from = at + folder.Length)
        {
            var end = at + folder.Length;
            var isPath = (at == 0 || !IsOfName(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            shown.Append(text, from, at - from).Append(isPath ? Stand : folder);
        }

        return from == 0 ? text : shown.Append(text, from, text.Length - from).ToString();
    }

    private static bool IsOfName(char letter) => char.IsLetterOrDigit(letter) || letter is '/' or '.' or '-' or '_';

    private bool IsTelling(string text) => Array.Exists(_folders, folder => text.Contains(folder, StringComparison.Ordinal));
}
