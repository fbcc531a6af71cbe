using System.Text;
using NemoMcp.Server.Commands.Setup.Editing;

namespace NemoMcp.Server.Tests.Setup;

/// <summary>The TOML file gets a marked block at its end; any other shape is refused, not guessed at.</summary>
public sealed class TomlHostFileTests
{
    private static readonly TomlHostFormat Format = new("mcp_servers");

    private static readonly ServerEntry Entry = new() { Command = @"C:\Program Files\nemo.exe", Arguments = ["serve"] };

    public static TheoryData<string> Shapes => new()
    {
        "",
        "model = \"x\"",
        "model = \"x\"\n",
        "model = \"x\"\r\n\r\n[tui]\r\nnotifications = true\r\n",
        "\uFEFF# mine\nmodel = 'a # b'\n\n\n",
        "[mcp_servers.other]\ncommand = \"npx\"\nargs = [\n  \"-y\", # yes\n  \"[x]\",\n]\nenv = { \"A\" = \"}\" }\n",
        "prompt = \"\"\"\n[mcp_servers.nemo]\n\\\"\"\"\"\nother = '''\n# >>>'''\n[[list]]\nx = 1.5e3\ny = 1979-05-27 07:32:00Z\n",
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_Block_That_Came_In_And_Went_Out_Leaves_No_Trace(string text)
    {
        var before = Encoding.UTF8.GetBytes(text);

        var added = Format.Add(before, Entry);

        Text(added).ShouldStartWith(text);
        Format.FindCommand(added).ShouldBe(Entry.Command);
        Format.Add(added, Entry).ShouldBeSameAs(added);
        Text(Format.Remove(added, before)).ShouldBe(text);
        Text(Format.Remove([.. added, .. "\n[later]\nx = 1\n"u8], before)).ShouldBe($"{text}\n[later]\nx = 1\n");
    }

    [Fact]
    public void A_New_File_Holds_The_Block_Alone_And_Goes_With_It()
    {
        var added = Format.Add([], Entry with { Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["NEMO_API_URL"] = "local" } });

        Text(added).Split('\n')[1..^2].ShouldBe(
            ["[mcp_servers.nemo]", @"command = ""C:\\Program Files\\nemo.exe""", @"args = [""serve""]", "", "[mcp_servers.nemo.env]", @"NEMO_API_URL = ""local"""]);
        Format.Remove(added, null).ShouldBeNull();
    }

    [Fact]
    public void A_Block_Of_Another_Place_Is_Renewed_And_What_A_Person_Added_To_It_Stays()
    {
        var local = Entry with { Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["NEMO_API_URL"] = "local" } };
        var old = Text(Format.Add([], local)).Replace("args = [\"serve\"]", "args = [\"serve\"]\ntool_timeout_sec = 900", StringComparison.Ordinal);

        var renewed = Text(Format.Add(Encoding.UTF8.GetBytes(old), Entry with { Command = "/opt/nemo", Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["NEMO_OUTPUT_DIR"] = "/films" } }));

        renewed.ShouldBe(old
            .Replace(@"""C:\\Program Files\\nemo.exe""", "\"/opt/nemo\"", StringComparison.Ordinal)
            .Replace("[mcp_servers.nemo.env]\n", "[mcp_servers.nemo.env]\nNEMO_OUTPUT_DIR = \"/films\"\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a = 1\n[mcp_servers.nemo]\ncommand = \"x\"\n", 2)]
    [InlineData("[mcp_servers.\"nemo\".env]\nA = \"b\"\n", 1)]
    [InlineData("[mcp_servers]\n\nnemo = { command = \"x\" }\n", 3)]
    [InlineData("mcp_servers = { other = { command = \"x\" } }\n", 1)]
    [InlineData("mcp_servers.nemo.command = \"x\"\n", 1)]
    [InlineData("a = 1\nb = \"open\n", 2)]
    [InlineData("a = 1\nb = [1,\n2\n", 4)]
    [InlineData("a = 1\n\nb = \"\"\"open\n\n", 3)]
    [InlineData("a = 1\nb\n", 2)]
    [InlineData("[table\n", 1)]
    [InlineData("a = 1 b = 2\n", 1)]
    [InlineData("a = }\n", 1)]
    [InlineData("# <<< nemo-mcp setup\n", 1)]
    public void Another_Shape_Is_Refused_With_The_Line(string text, int line) =>
        Should.Throw<HostFileRefusedException>(() => Format.Add(Encoding.UTF8.GetBytes(text), Entry)).Message.ShouldStartWith($"Line {line}: ");

    private static string Text(byte[]? file) => Encoding.UTF8.GetString(file!);
}
