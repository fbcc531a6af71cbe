using System.Text;
using NemoMcp.EndToEnd.Tests.Infrastructure;
using NemoMcp.Testing;

namespace NemoMcp.EndToEnd.Tests;

/// <summary>Every host's file in a made-up home folder: set up, set up again, removed, by the program itself.</summary>
public sealed class SetupTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode GroupMayRead = OwnerOnly | UnixFileMode.GroupRead;
    private const string Broken = "{\n  \"mcpServers\": {\n";

    private static readonly (string Host, string File, string Text)[] Hosts =
    [
        ("claude-desktop", ".config/Claude/claude_desktop_config.json", "{\r\n  \"mcpServers\": {\r\n    \"first\": { \"command\": \"x\" },\r\n    \"last\": { \"command\": \"y\" }\r\n  }\r\n}\r\n"),
        ("claude-code", ".claude.json", "{\"numStartups\":3,\"projects\":{\"/x\":{\"mcpServers\":{}}},\"oauthAccount\":{\"name\":\"视频\"}}"),
        ("cursor", ".cursor/mcp.json", "{}"),
        ("vscode", ".config/Code/User/mcp.json", "\uFEFF{\n\t// servers of mine\n\t\"servers\": {\n\t\t\"other\": {\n\t\t\t\"type\": \"http\", // remote\n\t\t\t\"url\": \"https://mcp.example/x\",\n\t\t},\n\t},\n\t\"inputs\": [],\n}\n"),
        ("windsurf", ".codeium/windsurf/mcp_config.json", ""),
        ("zed", ".config/zed/settings.json", "// Zed settings\n//\n{\n  // looks\n  \"theme\": \"One Dark\",\n  \"vim_mode\": true,\n}\n"),
        ("codex", ".codex/config.toml", "model = \"x\"\n\n[mcp_servers.other]\ncommand = \"npx\""),
        ("gemini", ".gemini/settings.json", "{ \"mcpServers\": {} }\n"),
    ];

    private readonly NemoHome _home = new();

    public void Dispose() => _home.Dispose();

    public static TheoryData<string> Names => [.. Hosts.Select(host => host.Host)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_Host_Is_Set_Up_And_Set_Up_Again_And_Removed_With_Its_File_As_It_Was(string name)
    {
        var file = Write(name);
        var before = await File.ReadAllBytesAsync(file);
        SetMode(file, GroupMayRead);

        var dry = await SetUpAsync(name, "--dry-run", "--local");
        (await File.ReadAllBytesAsync(file)).ShouldBe(before);
        dry.Output.ShouldContain("\"local\"");

        var first = await SetUpAsync(name, "--local");
        var added = await File.ReadAllBytesAsync(file);
        first.Output.ShouldContain(file);
        Encoding.UTF8.GetString(added).ShouldContain(NemoHome.ResolvedProgram);
        Encoding.UTF8.GetString(added).ShouldContain("NEMO_API_URL");
        ModeOf(file).ShouldBe(GroupMayRead);
        (await File.ReadAllBytesAsync($"{file}.before-nemo")).ShouldBe(before);
        ModeOf($"{file}.before-nemo").ShouldBe(GroupMayRead);

        var second = await SetUpAsync(name);
        second.Output.ShouldContain("set up already");
        (await File.ReadAllBytesAsync(file)).ShouldBe(added);

        await SetUpAsync(name, "--remove");
        (await File.ReadAllBytesAsync(file)).ShouldBe(before);
        ModeOf(file).ShouldBe(GroupMayRead);
        (await SetUpAsync(name, "--remove")).Output.ShouldContain("nemo is not in");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_File_That_Is_Missing_Is_Made_And_Goes_Again(string name)
    {
        var file = Path.Combine(_home.Path, Hosts.Single(host => host.Host == name).File);

        (await SetUpAsync(name)).Output.ShouldContain("was not found on this machine");
        File.Exists(file).ShouldBeTrue();
        ModeOf(file).ShouldBe(OwnerOnly);

        await SetUpAsync(name, "--remove");
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task What_A_Person_Edited_Meanwhile_Stays()
    {
        var file = Write("zed");
        await SetUpAsync("zed");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("One Dark", "Ayu", StringComparison.Ordinal));

        await SetUpAsync("zed", "--remove");

        (await File.ReadAllTextAsync(file)).ShouldBe(Hosts.Single(host => host.Host == "zed").Text.Replace("One Dark", "Ayu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_Are_The_Ones_That_Were_Found_And_A_Broken_One_Stops_No_Other()
    {
        var (gemini, cursor) = (Write("gemini"), Write("cursor"));
        await File.WriteAllTextAsync(cursor, Broken);

        var ended = await RunAsync("setup", "all");

        ended.ExitCode.ShouldBe(2, ended.ToString());
        ended.Errors.ShouldContain($"{cursor} is left as it was. Line 3: ");
        (await File.ReadAllTextAsync(cursor)).ShouldBe(Broken);
        (await File.ReadAllTextAsync(gemini)).ShouldContain("nemo");
        Directory.Exists(Path.Combine(_home.Path, ".codex")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_Link_Stays_A_Link_And_Its_Target_Is_Changed()
    {
        var (link, target) = (_home.File(".cursor/mcp.json"), _home.File("dotfiles/mcp.json"));
        await File.WriteAllTextAsync(target, "{\n}\n");
        File.CreateSymbolicLink(link, target);

        await SetUpAsync("cursor");
        new FileInfo(link).LinkTarget.ShouldBe(target);
        (await File.ReadAllTextAsync(target)).ShouldContain("nemo");

        await SetUpAsync("cursor", "--remove");
        new FileInfo(link).LinkTarget.ShouldBe(target);
        (await File.ReadAllTextAsync(target)).ShouldBe("{\n}\n");
    }

    [Fact]
    public async Task A_Token_Goes_Into_A_File_Only_When_Asked_And_Is_Never_Shown()
    {
        const string Canary = "nmv_usr_canary";
        var file = Write("cursor");

        var silent = await Processes.RunAsync(NemoHome.Program, ["setup", "cursor"], Settings(("NEMO_TOKEN", Canary)), folder: _home.Path);
        silent.ToString().ShouldNotContain(Canary);
        (await File.ReadAllTextAsync(file)).ShouldNotContain(Canary);

        var asked = await SetUpAsync("cursor", "--token", Canary);
        asked.ToString().ShouldNotContain(Canary);
        (await File.ReadAllTextAsync(file)).ShouldContain(Canary);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var renewed = await SetUpAsync("cursor", "--token", "nmv_usr_blackbird");
        renewed.Output.ShouldContain("NEMO_TOKEN: another value");
        ModeOf(file + ".nemo-backup").ShouldBe(OperatingSystem.IsWindows() ? null : OwnerOnly);
        renewed.ToString().ShouldNotContain("anary");
        renewed.ToString().ShouldNotContain("lackbird");

        (await SetUpAsync("cursor", "--remove")).ToString().ShouldNotContain(Canary);
        (await File.ReadAllTextAsync(file)).ShouldBe("{}");
    }

    [Fact]
    public async Task Cursor_Gets_The_Skills_And_A_Changed_One_Is_Left_Alone()
    {
        var skills = Path.Combine(_home.Path, ".cursor", "skills");
        await SetUpAsync("cursor");
        var shorts = Path.Combine(skills, "free-shorts", "SKILL.md");
        (await File.ReadAllBytesAsync(shorts)).ShouldBe(await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "skills", "free-shorts", "SKILL.md")));
        await File.AppendAllTextAsync(shorts, "\nmine\n");

        (await SetUpAsync("cursor")).Output.ShouldContain($"{Path.Combine(skills, "free-shorts")} is another one, or was changed");
        (await SetUpAsync("cursor", "--remove")).Output.ShouldContain($"{Path.Combine(skills, "free-shorts")} was changed since it was copied");

        Directory.EnumerateFileSystemEntries(skills).Select(Path.GetFileName).ShouldBe(["free-shorts"]);
        (await File.ReadAllTextAsync(shorts)).ShouldEndWith("\nmine\n");
    }

    [Fact]
    public async Task Without_A_Name_What_Could_Be_Done_Is_Told_And_Nothing_Is_Done()
    {
        var file = Write("vscode");

        var ended = await RunAsync("setup");

        ended.ExitCode.ShouldBe(0, ended.ToString());
        ended.Output.ShouldContain($"found; would be set up in {file}");
        ended.Output.ShouldContain("not found on this machine");
        ended.Output.ShouldContain("cursor://anysphere.cursor-deeplink/mcp/install?name=nemo&config=");
        ended.Output.ShouldContain("vscode:mcp/install?%7B");
        File.Exists($"{file}.before-nemo").ShouldBeFalse();
    }

    [Theory]
    [InlineData("emacs")]
    [InlineData("cursor", "--wait-seconds", "soon")]
    [InlineData("--remove")]
    [InlineData("all")]
    public async Task What_Cannot_Be_Done_Is_Told(params string[] arguments)
    {
        var ended = await RunAsync(["setup", .. arguments]);

        ended.ExitCode.ShouldBe(2, ended.ToString());
        ended.Errors.ShouldNotContain("   at ");
        Directory.EnumerateFileSystemEntries(_home.Path).ShouldBeEmpty();
    }

    // Windows has no such modes: there the question is left out.
    private static void SetMode(string file, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, mode);
        }
    }

    private static UnixFileMode? ModeOf(string file) => OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(file);

    private string Write(string name)
    {
        var (_, file, text) = Hosts.Single(host => host.Host == name);
        var path = _home.File(file.Split('/'));
        File.WriteAllText(path, text);
        return path;
    }

    private async Task<Ended> SetUpAsync(string host, params string[] arguments)
    {
        var ended = await RunAsync(["setup", host, .. arguments]);
        ended.ExitCode.ShouldBe(0, ended.ToString());
        return ended;
    }

    private Task<Ended> RunAsync(params string[] arguments) => Processes.RunAsync(NemoHome.Program, arguments, Settings(), folder: _home.Path);

    private Dictionary<string, string?> Settings(params (string Name, string? Value)[] more) => _home.Settings(
        [("XDG_CONFIG_HOME", null), ("CODEX_HOME", null), ("CLAUDE_CONFIG_DIR", null), ("GEMINI_CLI_HOME", null), ("NEMO_LAUNCHER", null), .. more]);
}
