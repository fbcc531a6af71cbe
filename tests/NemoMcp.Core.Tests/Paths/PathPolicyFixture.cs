using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Uploading;
using NemoMcp.Protocol;
using NemoMcp.Testing;

namespace NemoMcp.Core.Tests.Paths;

/// <summary>A home folder that is a root, an output folder outside of it, and a place that is neither.</summary>
public sealed class PathPolicyFixture : IDisposable
{
    private readonly TempFolder folder = new();

    public PathPolicyFixture()
    {
        Directory.CreateDirectory(Home);
        Directory.CreateDirectory(Output);
        Directory.CreateDirectory(Outside);
        Policy = PolicyFor(Home);
    }

    public PathPolicy Policy { get; }

    public string Home => Path.Combine(Real, "home");

    public string Output => Path.Combine(Real, "films");

    public string Outside => Path.Combine(Real, "outside");

    // The system's own folder for temporary files may be a link.
    private string Real => RealPathOf(folder.Path);

    public PathPolicy PolicyFor(params string[] roots) => new(new NemoSettings
    {
        ClientIdFile = "", StateFolder = "", OutputFolder = Output, MediaRoots = roots, HomeFolder = Home,
    });

    public string Make(string root, params string[] parts)
    {
        var path = Path.Combine([root, .. parts]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "x");
        return path;
    }

    public void Dispose() => folder.Dispose();

    public static NemoException Refusal(Func<string> resolve, NemoErrorCode code)
    {
        var refusal = Should.Throw<NemoException>(() => resolve());
        refusal.Code.ShouldBe(code, refusal.Detail);
        return refusal;
    }

    private static string RealPathOf(string path) => new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
}
