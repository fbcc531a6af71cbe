using NemoMcp.Core.Editing;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;

namespace NemoMcp.Server.Commands.Editing;

/// <summary>A project is named after its first file, and speaks the language of its first instruction.</summary>
internal static class NewSession
{
    private const int MaxName = 100;

    /// <summary>The arguments of <c>create_session</c>.</summary>
    public static Dictionary<string, object?> For(IReadOnlyList<string> sources, string instruction)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (sources.Count > 0 && ForeignText.Clean(Path.GetFileNameWithoutExtension(sources[0]), MaxName) is { Length: > 0 } name)
        {
            arguments["name"] = name;
        }

        if (MessageLanguage.Of(instruction) is { } language)
        {
            arguments["language"] = language.Say("en", "zh-CN");
        }

        return arguments;
    }
}
