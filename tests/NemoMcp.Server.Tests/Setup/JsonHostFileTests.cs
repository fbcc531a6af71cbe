using System.Text;
using NemoMcp.Server.Commands.Setup.Editing;

namespace NemoMcp.Server.Tests.Setup;

/// <summary>A host's JSON file keeps everything but the one entry, to the byte.</summary>
public sealed class JsonHostFileTests
{
    private static readonly JsonHostFormat Format = new("mcpServers", tellsType: false);

    private static readonly ServerEntry Entry = new() { Command = "/opt/nemo", Arguments = ["serve"] };

    public static TheoryData<string> Shapes => new()
    {
        "",
        "\n",
        "\uFEFF",
        "// nothing yet",
        "// nothing yet\r\n",
        "{}",
        "{ }",
        "{}\n",
        "{\n}\n",
        "\uFEFF{\r\n}\r\n",
        "{\n  // nothing yet\n}",
        "{ /* nothing yet */ }",
        """{"a":1}""",
        """{"mcpServers":{}}""",
        """{"mcpServers":{},"a":1}""",
        """{"mcpServers":{"other":{"command":"x"}}}""",
        """{ "mcpServers": { "other": { "command": "x" } }, }""",
        "{\n  \"mcpServers\": {}\n}",
        "{\n  \"mcpServers\": {\n  }\n}\n",
        "{\n  \"mcpServers\": { // mine\n  }\n}\n",
        "{\n\t\"theme\": \"dark\",\n\t\"mcpServers\": {\n\t\t\"first\": {\n\t\t\t\"command\": \"x\"\n\t\t},\n\t\t\"last\": { \"command\": \"y\" }\n\t}\n}\n",
        "{\r\n    \"mcpServers\": { // all of mine\r\n        // the first\r\n        \"first\": { \"command\": \"x\" }, /* yes */\r\n    },\r\n    \"theme\": \"dark\",\r\n}\r\n",
        "// settings\n{\n  // look\n  \"theme\": \"mcpServers\", // \"nemo\"\n  \"nested\": { \"mcpServers\": { \"nemo\": {} } }\n}",
        "{\n  \"名字\": \"视频\",\n  \"emoji\": \"🎬 \\u00e9 \\\\ \\\"\",\n  \"mcpServers\": {\n    \"别的\": { \"command\": \"C:\\\\Program Files\\\\x.exe\" }\n  }\n}\n",
        "{\"theme\": \"dark\",\n \"mcpServers\": {\"first\": {\"command\": \"x\"},\n                \"last\": {\"command\": \"y\"}}}",
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void An_Entry_That_Came_In_And_Went_Out_Leaves_No_Trace(string text)
    {
        var before = Encoding.UTF8.GetBytes(text);

        var added = Format.Add(before, Entry);

        Format.FindCommand(added).ShouldBe("/opt/nemo");
        Format.Add(added, Entry).ShouldBeSameAs(added);
        Text(Format.Remove(added, before)).ShouldBe(text);
        LinesOf(text).ShouldBeSubsetOf(LinesOf(Text(added)));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_Rest_Stays_Also_After_Somebody_Edited_Other_Parts(string text)
    {
        var before = Encoding.UTF8.GetBytes(text);
        var added = Format.Add(before, Entry);

        Text(Format.Remove(Edited(added), before)).ShouldBe(Text(Edited(before)));
    }

    [Fact]
    public void A_New_File_Looks_As_Written_By_Hand_And_Goes_With_The_Entry()
    {
        var added = Format.Add([], Entry with { Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["NEMO_API_URL"] = "local" } });

        Text(added).ShouldBe(
            """
            {
              "mcpServers": {
                "nemo": {
                  "command": "/opt/nemo",
                  "args": ["serve"],
                  "env": {
                    "NEMO_API_URL": "local"
                  }
                }
              }
            }

            """.ReplaceLineEndings("\n"));
        Format.Remove(added, null).ShouldBeNull();
    }

    [Fact]
    public void Remarks_And_Indentation_Stay_Where_They_Are()
    {
        var added = Format.Add(Encoding.UTF8.GetBytes("{\n\t\"mcpServers\": { // mine\n\t\t// the first\n\t\t\"first\": {}\n\t}\n}"), Entry);

        Text(added).ShouldBe("{\n\t\"mcpServers\": { // mine\n\t\t\"nemo\": {\n\t\t\t\"command\": \"/opt/nemo\",\n\t\t\t\"args\": [\"serve\"]\n\t\t},\n\t\t// the first\n\t\t\"first\": {}\n\t}\n}");
    }

    [Fact]
    public void An_Entry_Of_Another_Place_Is_Renewed_And_What_A_Person_Added_To_It_Stays()
    {
        const string Old = "{\n  \"mcpServers\": {\n    \"nemo\": {\n      // the old one\n      \"command\": \"/old\", \"args\": [\"serve\"],\n      \"env\": { \"NEMO_TOKEN\": \"mine\" },\n      \"disabled\": false\n    }\n  }\n}\n";
        var entry = Entry with { Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["NEMO_API_URL"] = "local" } };

        var renewed = Format.Add(Encoding.UTF8.GetBytes(Old), entry);

        Text(renewed).ShouldBe(Old
            .Replace("\"/old\"", "\"/opt/nemo\"", StringComparison.Ordinal)
            .Replace("{ \"NEMO_TOKEN\"", "{ \"NEMO_API_URL\": \"local\", \"NEMO_TOKEN\"", StringComparison.Ordinal));
        Format.Add(renewed, entry).ShouldBeSameAs(renewed);
    }

    [Theory]
    [InlineData("{\n  \"mcpServers\": {,}\n}", 2)]
    [InlineData("{\n  \"a\": 1\n", 3)]
    [InlineData("{}\n{}", 2)]
    [InlineData("hello", 1)]
    [InlineData("[]", 1)]
    [InlineData("{\n\n  \"mcpServers\": [] }", 3)]
    [InlineData("{\n\n  \"mcpServers\": null }", 3)]
    [InlineData("{\n  \"mcpServers\": {},\n  \"mcpServers\": {}\n}", 3)]
    [InlineData("{ \"mcpServers\": {\n  \"nemo\": 7 }}", 2)]
    public void A_File_That_Cannot_Be_Understood_Is_Refused_With_The_Line(string text, int line) =>
        Should.Throw<HostFileRefusedException>(() => Format.Add(Encoding.UTF8.GetBytes(text), Entry)).Message.ShouldStartWith($"Line {line}: ");

    [Fact]
    public void Another_Files_Encoding_Is_Refused()
    {
        Should.Throw<HostFileRefusedException>(() => Format.Add(Encoding.Unicode.GetBytes("{ }"), Entry));
        Should.Throw<HostFileRefusedException>(() => Format.Add([(byte)'{', (byte)'"', 0xC3, (byte)'"', (byte)':', (byte)'1', (byte)'}'], Entry));
    }

    [Fact]
    public void Without_Knowledge_Of_What_Was_There_Nothing_But_The_Entry_Goes()
    {
        var file = Encoding.UTF8.GetBytes("{\n  \"a\": 1,\n  \"mcpServers\": {\n    \"nemo\": { \"command\": \"/opt/nemo\" }\n  }\n}\n");

        Text(Format.Remove(file, null)).ShouldBe("{\n  \"a\": 1,\n  \"mcpServers\": {\n  }\n}\n");
    }

    /// <summary>What a person might do meanwhile: another setting, and a remark at the end.</summary>
    internal static byte[] Edited(byte[] file) =>
        [.. JsonInsertion.Insert(file, ["edited"], (_, _) => "true"), .. Encoding.UTF8.GetBytes("\n// seen\n")];

    private static string Text(byte[]? file) => Encoding.UTF8.GetString(file!);

    private static IEnumerable<string> LinesOf(string text) =>
        text.TrimStart('\uFEFF').Split('\n').Where(line => !line.Contains('{', StringComparison.Ordinal) && !line.Contains('}', StringComparison.Ordinal));
}
