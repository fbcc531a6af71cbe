namespace NemoMcp.Testing;

/// <summary>Where things lie in the working copy, wherever the tests were built to.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>One of the films that tests use.</summary>
    public static string Media(string name) => Existing("tests", "Media", name);

    /// <summary>A documented reply or transcript.</summary>
    public static string Golden(string name) => Existing("tests", "Golden", name);

    public static string ReadGolden(string name) => File.ReadAllText(Golden(name));

    private static string Existing(params string[] parts)
    {
        var path = Path.Combine([Root, .. parts]);
        return File.Exists(path) ? path : throw new FileNotFoundException($"The repository holds no {string.Join('/', parts)}.", path);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NemoMcp.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No NemoMcp.sln above {AppContext.BaseDirectory}.");
    }
}
