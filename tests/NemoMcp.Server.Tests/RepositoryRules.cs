using System.Text.RegularExpressions;
using System.Xml.Linq;
using NemoMcp.Testing;

namespace NemoMcp.Server.Tests;

/// <summary>What the house asks of its rooms, as far as it can be checked.</summary>
public sealed partial class RepositoryRules
{
    private const int MaxLines = 250;

    /// <summary>Who may stand on whom (CONTRIBUTING.md shows it as a drawing).</summary>
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["NemoMcp.Protocol"] = [],
        ["NemoMcp.Media"] = [],
        ["NemoMcp.Client"] = ["NemoMcp.Protocol"],
        ["NemoMcp.Core"] = ["NemoMcp.Client", "NemoMcp.Media", "NemoMcp.Protocol"],
        ["NemoMcp.LocalBackend"] = ["NemoMcp.Media", "NemoMcp.Protocol"],
        ["NemoMcp.Store.Postgres"] = ["NemoMcp.Core"],
        ["NemoMcp.Server"] = ["NemoMcp.Core", "NemoMcp.LocalBackend", "NemoMcp.Store.Postgres"],
    };

    private static string Source => Path.Combine(Repository.Root, "src");

    [Fact]
    public void Projects_Stand_Only_On_Those_Below_Them()
    {
        var found = Directory.GetFiles(Source, "*.csproj", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), References, StringComparer.Ordinal);

        found.Keys.Order(StringComparer.Ordinal).ShouldBe(Arrows.Keys.Order(StringComparer.Ordinal));
        foreach (var (project, references) in found)
        {
            references.Order(StringComparer.Ordinal).ShouldBe(Arrows[project].Order(StringComparer.Ordinal), project);
        }
    }

    [Fact]
    public void Only_The_Server_Knows_The_Protocol_Of_Assistants_And_Tools_Never_See_Http()
    {
        Files("NemoMcp.Core").Where(file => File.ReadAllText(file).Contains("ModelContextProtocol", StringComparison.Ordinal)).ShouldBeEmpty();
        Files(Path.Combine("NemoMcp.Server", "Tools")).Where(file => File.ReadAllText(file).Contains("HttpClient", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void A_File_That_Grows_Past_Its_Purpose_Becomes_Two()
    {
        var long_ = Files("").Concat(Directory.GetFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories))
            .Where(IsSource)
            .Select(file => (File: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadAllLines(file).Length))
            .Where(file => file.Lines > MaxLines);

        long_.ShouldBeEmpty();
    }

    [Fact]
    public void Names_That_Say_Nothing_Are_Not_Used()
    {
        var vague = Files("").Select(Path.GetFileNameWithoutExtension).Where(name => VagueName().IsMatch(name!));

        vague.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_Sleeps_And_Nothing_Is_Left_For_Later()
    {
        var found = Files("").Concat(Directory.GetFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories))
            .Where(file => IsSource(file) && Path.GetFileName(file) != "RepositoryRules.cs" && !file.Contains("FFmpegDummy", StringComparison.Ordinal))
            .Where(file => Unfinished().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        found.ShouldBeEmpty();
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(Path.Combine(Source, folder), "*.cs", SearchOption.AllDirectories).Where(IsSource);

    private static bool IsSource(string file) =>
        !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        && !file.Contains("node_modules", StringComparison.Ordinal);

    private static string[] References(string project) =>
        [.. XDocument.Load(project).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))];

    [GeneratedRegex("(Manager|Helper|Helpers|Utils|Common|Service|Base)$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|Thread\.Sleep|Skip\s*=\s*""")]
    private static partial Regex Unfinished();
}
