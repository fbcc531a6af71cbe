using NemoMcp.Server.Commands.Setup;
using NemoMcp.Server.Commands.Setup.Editing;
using NemoMcp.Server.Commands.Setup.Hosts;

namespace NemoMcp.Server.Tests.Setup;

/// <summary>Where each host keeps its file, on each system; the other systems are described, not run.</summary>
public sealed class HostPlaceTests
{
    [Theory]
    [InlineData("claude-desktop", "/h/.config/Claude/claude_desktop_config.json", "/h/Library/Application Support/Claude/claude_desktop_config.json", @"C:\h\AppData\Roaming\Claude\claude_desktop_config.json")]
    [InlineData("claude-code", "/h/.claude.json", "/h/.claude.json", @"C:\h\.claude.json")]
    [InlineData("cursor", "/h/.cursor/mcp.json", "/h/.cursor/mcp.json", @"C:\h\.cursor\mcp.json")]
    [InlineData("vscode", "/h/.config/Code/User/mcp.json", "/h/Library/Application Support/Code/User/mcp.json", @"C:\h\AppData\Roaming\Code\User\mcp.json")]
    [InlineData("windsurf", "/h/.codeium/windsurf/mcp_config.json", "/h/.codeium/windsurf/mcp_config.json", @"C:\h\.codeium\windsurf\mcp_config.json")]
    [InlineData("zed", "/h/.config/zed/settings.json", "/h/.config/zed/settings.json", @"C:\h\AppData\Roaming\Zed\settings.json")]
    [InlineData("codex", "/h/.codex/config.toml", "/h/.codex/config.toml", @"C:\h\.codex\config.toml")]
    [InlineData("gemini", "/h/.gemini/settings.json", "/h/.gemini/settings.json", @"C:\h\.gemini\settings.json")]
    public void Every_Host_Has_Its_File_On_Every_System(string name, string linux, string mac, string windows)
    {
        var host = AssistantHosts.Find(name)!;

        host.Files(On(HostSystem.Linux, "/h")).ShouldBe([linux]);
        host.Files(On(HostSystem.MacOs, "/h")).ShouldBe([mac]);
        host.Files(On(HostSystem.Windows, @"C:\h")).ShouldContain(windows);
    }

    [Fact]
    public void No_Host_Is_Without_A_Row_Above() => AssistantHosts.All.Count.ShouldBe(8);

    [Fact]
    public void Variables_Move_The_Files_Where_The_Hosts_Follow_Them()
    {
        var linux = On(HostSystem.Linux, "/h", ("XDG_CONFIG_HOME", "/x"), ("CODEX_HOME", "/codex"), ("CLAUDE_CONFIG_DIR", "/claude"), ("GEMINI_CLI_HOME", "relative"));

        FilesOf("vscode", linux).ShouldBe(["/x/Code/User/mcp.json"]);
        FilesOf("zed", linux).ShouldBe(["/x/zed/settings.json"]);
        FilesOf("codex", linux).ShouldBe(["/codex/config.toml"]);
        FilesOf("claude-code", linux).ShouldBe(["/claude/.claude.json"]);
        FilesOf("gemini", linux).ShouldBe(["/h/.gemini/settings.json"]);
        FilesOf("zed", On(HostSystem.MacOs, "/h", ("XDG_CONFIG_HOME", "/x"))).ShouldBe(["/h/.config/zed/settings.json"]);
        FilesOf("claude-desktop", On(HostSystem.Windows, @"C:\h", ("APPDATA", @"D:\roam"), ("LOCALAPPDATA", @"D:\local"))).ShouldBe(
            [@"D:\local\Packages\Claude_pzs8sxrjxfjjc\LocalCache\Roaming\Claude\claude_desktop_config.json", @"D:\roam\Claude\claude_desktop_config.json"]);
    }

    [Fact]
    public void A_Host_Is_Told_Absolute_Paths()
    {
        var none = new Dictionary<string, string>(StringComparer.Ordinal);
        var launcher = Path.Combine(AppContext.BaseDirectory, "NemoMcp.Server.Tests.dll");

        Words(RunningProgram.Entry(launcher, "/opt/build-1/nemo-mcp", "/opt/build-1", none)).ShouldBe($"{launcher} serve");
        Words(RunningProgram.Entry("/gone/nemo", "/opt/nemo-mcp", "/opt", none)).ShouldBe("/opt/nemo-mcp serve");
        Words(RunningProgram.Entry("nemo", "/usr/bin/dotnet", "/opt", none)).ShouldBe($"/usr/bin/dotnet {Path.Combine("/opt", "nemo-mcp.dll")} serve");
    }

    private static string Words(ServerEntry entry) => $"{entry.Command} {string.Join(' ', entry.Arguments)}";

    private static IReadOnlyList<string> FilesOf(string name, HostMachine machine) => AssistantHosts.Find(name)!.Files(machine);

    private static HostMachine On(HostSystem system, string home, params (string Name, string Value)[] variables) =>
        new(system, home, name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
