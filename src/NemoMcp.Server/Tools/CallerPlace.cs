using NemoMcp.Core.Settings;

namespace NemoMcp.Server.Tools;

/// <summary>Where the things of one caller lie: a folder of its own in the state folder, which no other caller's ids lead into.</summary>
internal static class CallerPlace
{
    public const string Folder = "callers";

    public static NemoSettings Of(Caller caller, NemoSettings settings)
    {
        if (caller.IsOwn)
        {
            return settings;
        }

        var place = Path.Combine(settings.StateFolder, Folder, caller.Id);
        return settings with
        {
            StateFolder = place,
            IsOneOfMany = true,
            // Another client id is another account.
            ClientId = null,
            ClientIdFile = Path.Combine(place, "client_id"),
            OutputFolder = Path.Combine(settings.OutputFolder, caller.Id),
        };
    }

    /// <summary>The callers that have begun a job here.</summary>
    public static IEnumerable<Caller> WithJobs(NemoSettings settings)
    {
        if (HasJobs(settings.StateFolder))
        {
            yield return Caller.Own;
        }

        var folder = new DirectoryInfo(Path.Combine(settings.StateFolder, Folder));
        foreach (var place in folder.Exists ? folder.EnumerateDirectories() : [])
        {
            if (HasJobs(place.FullName))
            {
                yield return new Caller(place.Name);
            }
        }
    }

    private static bool HasJobs(string stateFolder) => Directory.Exists(Path.Combine(stateFolder, "jobs"));
}
