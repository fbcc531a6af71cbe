using NemoMcp.Server.Commands.Setup.Editing;

namespace NemoMcp.Server.Commands.Setup.Hosts;

/// <summary>The hosts that can be set up. Each row follows the host's own documentation, as of November 2026.</summary>
internal static class AssistantHosts
{
    private const string Restart = "Quit it completely and start it again.";
    private const string UsualSection = "mcpServers";

    public static IReadOnlyList<AssistantHost> All { get; } =
    [
        new()
        {
            // https://modelcontextprotocol.io/docs/develop/connect-local-servers; the packaged build for Windows has its settings redirected.
            Name = "claude-desktop",
            Title = "Claude Desktop",
            Format = new JsonHostFormat(UsualSection, tellsType: false),
            Files = machine => machine.System is HostSystem.Windows
                ? [machine.Join(machine.LocalSettings, "Packages", "Claude_pzs8sxrjxfjjc", "LocalCache", "Roaming", "Claude", "claude_desktop_config.json"), machine.Join(machine.Settings, "Claude", "claude_desktop_config.json")]
                : [machine.Join(machine.Settings, "Claude", "claude_desktop_config.json")],
            Afterwards = Restart,
        },
        new()
        {
            // https://code.claude.com/docs/en/mcp: servers of the person, for all projects.
            Name = "claude-code",
            Title = "Claude Code",
            Format = new JsonHostFormat(UsualSection, tellsType: true),
            Files = machine => [machine.Join(machine.Folder("CLAUDE_CONFIG_DIR") ?? machine.Home, ".claude.json")],
            Home = machine => machine.Folder("CLAUDE_CONFIG_DIR") ?? machine.Join(machine.Home, ".claude"),
            Afterwards = "Start a new session of it.",
        },
        new()
        {
            // https://cursor.com/docs/context/mcp
            Name = "cursor",
            Title = "Cursor",
            Format = new JsonHostFormat(UsualSection, tellsType: false),
            Files = machine => [machine.Join(machine.Home, ".cursor", "mcp.json")],
            Afterwards = "Switch the server on in Cursor's settings, under MCP, if it is not on already.",
            Skills = machine => machine.Join(machine.Home, ".cursor", "skills"),
        },
        new()
        {
            // https://code.visualstudio.com/docs/copilot/reference/mcp-configuration: the default profile.
            Name = "vscode",
            Title = "VS Code",
            Format = new JsonHostFormat("servers", tellsType: true),
            Files = machine => [machine.Join(machine.Settings, "Code", "User", "mcp.json")],
            Afterwards = "Run \"MCP: List Servers\" in it and start nemo.",
        },
        new()
        {
            // https://docs.windsurf.com/windsurf/cascade/mcp: the same place on every system.
            Name = "windsurf",
            Title = "Windsurf",
            Format = new JsonHostFormat(UsualSection, tellsType: false),
            Files = machine => [machine.Join(machine.Home, ".codeium", "windsurf", "mcp_config.json")],
            Afterwards = Restart,
        },
        new()
        {
            // https://zed.dev/docs/ai/mcp; the folder by crates/paths of its source: ~/.config on macOS too, %APPDATA%\Zed on Windows.
            Name = "zed",
            Title = "Zed",
            Format = new JsonHostFormat("context_servers", tellsType: false),
            Files = machine => [machine.System is HostSystem.Windows ? machine.Join(machine.Settings, "Zed", "settings.json") : machine.Join(machine.Config, "zed", "settings.json")],
            Afterwards = "It notices by itself.",
        },
        new()
        {
            // https://developers.openai.com/codex/mcp: the command line, the editor's extension and the desktop program share it.
            Name = "codex",
            Title = "Codex",
            Format = new TomlHostFormat("mcp_servers"),
            Files = machine => [machine.Join(machine.Folder("CODEX_HOME") ?? machine.Join(machine.Home, ".codex"), "config.toml")],
            Afterwards = "Start a new session of it.",
        },
        new()
        {
            // https://geminicli.com/docs/tools/mcp-server
            Name = "gemini",
            Title = "Gemini CLI",
            Format = new JsonHostFormat(UsualSection, tellsType: false),
            Files = machine => [machine.Join(machine.Folder("GEMINI_CLI_HOME") ?? machine.Home, ".gemini", "settings.json")],
            Afterwards = "Start a new session of it.",
        },
    ];

    public static AssistantHost? Find(string name) => All.FirstOrDefault(host => host.Name == name);
}
