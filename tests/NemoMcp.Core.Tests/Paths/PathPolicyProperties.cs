using FsCheck;
using FsCheck.Fluent;
using NemoMcp.Core.Guidance;

namespace NemoMcp.Core.Tests.Paths;

/// <summary>Whatever is written for a path, and wherever links lead: nothing outside the roots, and nothing hidden, is ever read or written.</summary>
public sealed class PathPolicyProperties : IDisposable
{
    private const string Film = "clip.mp4";

    private static readonly string[] LinkPlaces = ["one", "two", "a/one", "a/b/two", ".hidden/one"];

    private static readonly string[] Steps = ["..", ".", "a", "b", ".hidden", "one", "two", "home", "outside", "films"];

    private static readonly Gen<(string Place, string Target)> AnyLink =
        from place in Gen.Elements(LinkPlaces)
        from target in Gen.Elements("../outside", "..", "../..", "a", "a/b", "a/../..", ".hidden", "../.hidden", "one", "two", "../one", "ROOT/outside", "ROOT/home", "ROOT/home/.hidden", "ROOT", $"ROOT/outside/{Film}")
        select (place, target);

    private static readonly Gen<string> AnyPath =
        from start in Gen.Elements("~", "ROOT/home", "ROOT/outside", "ROOT/films", "file://ROOT/home", "ROOT/home/../home")
        from steps in Gen.ArrayOf(Gen.Elements(Steps))
        from end in Gen.Elements($"/{Film}", $"/./{Film}", $"//{Film}", "")
        select string.Join('/', [start, .. steps.Take(6)]) + end;

    private readonly PathPolicyFixture place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public void Whatever_Is_Accepted_Is_Really_Below_A_Root()
    {
        if (OperatingSystem.IsWindows())
        {
            // Links need a privilege there.
            return;
        }

        var (read, written) = (0, 0);
        var root = Path.GetDirectoryName(place.Home)!;
        Prop.ForAll(Gen.ArrayOf(AnyLink).ToArbitrary(), AnyPath.ToArbitrary(), (links, path) =>
        {
            Lay(root, links);
            var given = path.Replace("ROOT", root, StringComparison.Ordinal);
            if (Accepted(() => place.Policy.ResolveSource(given)) is { } source)
            {
                read++;
                // Every film says where it lies.
                File.ReadAllText(source).ShouldBe("inside", given);
            }

            if (Accepted(() => place.Policy.ResolveOutput(given, "film", "mov")) is { } target)
            {
                written++;
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllText(target, "new");
                IsBelow(root, Found(root, ".mov").ShouldHaveSingleItem(given)).ShouldBeTrue(given);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

        // By chance; usually some dozens.
        read.ShouldBeGreaterThan(0);
        written.ShouldBeGreaterThan(0);
    }

    // The same tree each time, with other links in it.
    private static void Lay(string root, (string Place, string Target)[] links)
    {
        foreach (var old in Directory.GetFileSystemEntries(root))
        {
            Directory.Delete(old, recursive: true);
        }

        foreach (var (folder, words) in new[]
        {
            ("home", "inside"), ("home/a", "inside"), ("home/a/b", "inside"), ("home/.hidden", "hidden"), ("home/a/.hidden", "hidden"),
            ("outside", "outside"), ("outside/a", "outside"), ("outside/home", "outside"), ("films", "output"),
        })
        {
            Directory.CreateDirectory(Path.Combine(root, folder));
            File.WriteAllText(Path.Combine(root, folder, Film), words);
        }

        foreach (var (place, target) in links.Take(4))
        {
            var link = Path.Combine(root, "home", place);
            if (!Path.Exists(link) && new FileInfo(link).LinkTarget is null)
            {
                File.CreateSymbolicLink(link, target.Replace("ROOT", root, StringComparison.Ordinal));
            }
        }
    }

    // Without following any link.
    private static List<string> Found(string folder, string ending) =>
    [
        .. new DirectoryInfo(folder).GetFileSystemInfos()
            .Where(entry => entry.LinkTarget is null)
            .SelectMany(entry => entry is DirectoryInfo ? Found(entry.FullName, ending) : entry.Name.EndsWith(ending, StringComparison.Ordinal) ? [entry.FullName] : []),
    ];

    private static bool IsBelow(string root, string file)
    {
        var way = Path.GetRelativePath(root, file).Split('/');
        return way[0] is "home" or "films" && !way[1..^1].Any(step => step.StartsWith('.'));
    }

    private static string? Accepted(Func<string> resolve)
    {
        try
        {
            return resolve();
        }
        catch (NemoException)
        {
            return null;
        }
    }
}
