using System.Text;
using System.Text.Json.Nodes;
using NemoMcp.Core.Settings;
using NemoMcp.Server.Commands.Setup.Editing;

namespace NemoMcp.Server.Commands.Setup;

/// <summary>Links that ask Cursor and VS Code to add the server. A token is in none of them: links end up in histories and chats.</summary>
internal static class InstallLinks
{
    /// <summary>https://cursor.com/docs/context/mcp/install-links</summary>
    public static string Cursor(ServerEntry entry) =>
        $"cursor://anysphere.cursor-deeplink/mcp/install?name={ServerEntry.Name}&config={Uri.EscapeDataString(Convert.ToBase64String(Encoding.UTF8.GetBytes(Describe(entry).ToJsonString())))}";

    /// <summary>https://code.visualstudio.com/api/extension-guides/ai/mcp#create-an-mcp-installation-url</summary>
    public static string VsCode(ServerEntry entry)
    {
        var described = Describe(entry);
        described["name"] = ServerEntry.Name;
        described["type"] = "stdio";
        return $"vscode:mcp/install?{Uri.EscapeDataString(described.ToJsonString())}";
    }

    private static JsonObject Describe(ServerEntry entry)
    {
        var described = new JsonObject
        {
            ["command"] = entry.Command,
            ["args"] = new JsonArray([.. entry.Arguments.Select(argument => JsonValue.Create(argument))]),
        };
        var environment = entry.Environment.Where(one => one.Key is not (SettingNames.Token or SettingNames.Store)).Select(one => KeyValuePair.Create<string, JsonNode?>(one.Key, JsonValue.Create(one.Value))).ToList();
        if (environment.Count > 0)
        {
            described["env"] = new JsonObject(environment);
        }

        return described;
    }
}
