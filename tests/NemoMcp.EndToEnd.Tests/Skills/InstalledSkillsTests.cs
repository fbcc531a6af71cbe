using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using NemoMcp.EndToEnd.Tests.Infrastructure;
using NemoMcp.Protocol;
using NemoMcp.Testing.Backend;

namespace NemoMcp.EndToEnd.Tests.Skills;

/// <summary>Skills of many hands, watched on the wire: what each call's requests say about the skill they are made for.</summary>
public sealed class InstalledSkillsTests : IDisposable
{
    private static readonly string[] Offered = ["generator-youtube", "bomb", "for-claw", "for-cursor", "free-shorts", "named-one", "of-project"];

    private readonly SkillHome _skills = new();

    public InstalledSkillsTests() => _skills.Fill();

    public void Dispose() => _skills.Dispose();

    [Fact]
    public async Task Each_Call_Is_Made_In_The_Name_Of_Its_Skill_And_Unusable_Ones_Are_Not_Offered()
    {
        await using var backend = await ScriptedBackend.StartAsync();
        backend.GivesToken().GivesSession().GivesCredits();
        await using var client = await ConnectAsync(backend.Address);

        (await OfferedAsync(client)).ShouldBe(Offered);
        (string Skill, string Version, string Platform)[] expected =
        [
            ("for-cursor", "2.1.0", "cursor"),
            ("for-claw", "1.10", "clawhub"),
            ("of-project", "3.0.0", "unknown"),
            ("named-one", "1.20", "unknown"),
            ("generator-youtube", "9.9.9", "unknown"),
            ("bomb", "1", "unknown"),
            ("free-shorts", "1.0.0", "unknown"),
        ];
        foreach (var (skill, version, platform) in expected)
        {
            var before = backend.Requests.Count;

            var result = await client.CallToolAsync("create_session", new Dictionary<string, object?>(StringComparer.Ordinal) { ["skill"] = skill });

            result.IsError.ShouldNotBe(true, skill);
            var made = backend.Requests.Skip(before).ToList();
            made.ShouldNotBeEmpty();
            made.ShouldAllBe(request => request.Header("X-Skill-Source") == skill
                && request.Header("X-Skill-Version") == version
                && request.Header("X-Skill-Platform") == platform
                && request.Header("X-Evil") == null);
        }

        // The question for an account was among them, and carried the headers like every other.
        backend.RequestsTo(NemoRoutes.AnonymousToken).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("injected")]
    [InlineData("no-version")]
    [InlineData("no-yaml")]
    [InlineData("leaving")]
    [InlineData("foreign")]
    public async Task What_Is_Not_Offered_Cannot_Be_Called_By_Name(string skill)
    {
        await using var backend = await ScriptedBackend.StartAsync();
        await using var client = await ConnectAsync(backend.Address);

        var result = await client.CallToolAsync("get_credits", new Dictionary<string, object?>(StringComparer.Ordinal) { ["skill"] = skill });

        result.IsError.ShouldBe(true);
        result.Meta!["nemo/error"]!["code"]!.GetValue<string>().ShouldBe("skill_not_found");
        ((TextContentBlock)result.Content[0]).Text.ShouldContain("for-cursor");
        backend.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_Command_Line_Tells_The_Same()
    {
        var list = await RunAsync("skills", "list", "--json");
        var told = NemoHome.Json(list.Output);
        told.GetProperty("skills").EnumerateArray().Select(skill => skill.GetProperty("name").GetString()).ShouldBe(Offered);
        var problems = told.GetProperty("problems").EnumerateArray().ToDictionary(
            problem => Path.GetFileName(Path.GetDirectoryName(problem.GetProperty("file").GetString()))!, problem => problem.GetProperty("reason").GetString()!, StringComparer.Ordinal);
        problems.Keys.Order(StringComparer.Ordinal).ShouldBe(["for-cursor", "generator-youtube", "injected", "leaving", "no-version", "no-yaml"]);
        problems["injected"].ShouldContain("printable ASCII");
        problems["leaving"].ShouldContain("leaves the folder");
        problems["no-version"].ShouldContain("no version");
        problems["generator-youtube"].ShouldContain("same name");

        (await RunAsync("skills", "list")).Output.ShouldContain("not offered: ");
        (await RunAsync("skills", "headers", "for-claw")).Output.ShouldBe("X-Skill-Source: for-claw\nX-Skill-Version: 1.10\nX-Skill-Platform: clawhub\n");
        (await RunAsync("skills", "show", "named-one")).Output.ShouldContain("literal");
        var unknown = await RunAsync("skills", "headers", "injected");
        unknown.ExitCode.ShouldBe(2);
        unknown.Errors.ShouldContain("for-cursor");
    }

    private static async Task<IEnumerable<string?>> OfferedAsync(McpClient client) =>
        (await client.ListToolsAsync())[0].JsonSchema.GetProperty("properties").GetProperty("skill").GetProperty("enum").EnumerateArray().Select(name => name.GetString());

    private Task<McpClient> ConnectAsync(Uri backend) => McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
    {
        Command = NemoHome.Program,
        Arguments = ["serve"],
        WorkingDirectory = _skills.Project,
        EnvironmentVariables = _skills.Home.Settings([("NEMO_API_URL", backend.ToString()), .. _skills.Settings]),
    }));

    private async Task<Ended> RunAsync(params string[] arguments) =>
        await Processes.RunAsync(NemoHome.Program, arguments, _skills.Home.Settings(_skills.Settings), folder: _skills.Project);
}
