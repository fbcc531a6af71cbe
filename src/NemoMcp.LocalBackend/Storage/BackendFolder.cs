using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Storage;

/// <summary>Where everything lies. Nothing is made before it is needed: starting has no side effect.</summary>
internal sealed class BackendFolder(string root)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Token(string hash) => Path.Combine(root, "tokens", hash + ".json");

    public string Claim(string hash) => Path.Combine(root, "claims", hash + ".json");

    public string Account(string userId) => Path.Combine(root, "accounts", userId + ".json");

    public string AccountLock(string userId) => Path.Combine(root, "accounts", userId + ".lock");

    public string Session(SessionId session) => Path.Combine(SessionFolder(session), "session.json");

    /// <summary>Guards the record for the moment of a rewrite.</summary>
    public string SessionLock(SessionId session) => Path.Combine(SessionFolder(session), "session.lock");

    /// <summary>Held for the whole of an edit: one at a time, whichever process runs it.</summary>
    public string EditLock(SessionId session) => Path.Combine(SessionFolder(session), "edit.lock");

    /// <summary>Every session that lies here; names that are none are passed over.</summary>
    public IEnumerable<SessionId> Sessions() => Names("sessions").Select(name => SessionId.TryParse(name)).OfType<SessionId>();

    /// <summary>Every render that lies here.</summary>
    public IEnumerable<RenderId> Renders() => Names("renders").Where(name => name.StartsWith("r-", StringComparison.Ordinal)).Select(name => RenderId.TryParse(name[2..])).OfType<RenderId>();

    private IEnumerable<string> Names(string kind)
    {
        var folder = new DirectoryInfo(Path.Combine(root, kind));
        return folder.Exists ? folder.EnumerateDirectories().Select(child => child.Name) : [];
    }

    public string MediaFolder(SessionId session) => Path.Combine(SessionFolder(session), "media");

    public string RenderFolder(RenderId render) => Path.Combine(root, "renders", "r-" + render);

    public string RenderSlot(int number) => Path.Combine(root, "renders", FormattableString.Invariant($"slot-{number}.lock"));

    /// <summary>Makes a folder that only its owner can read, and its parents likewise.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            // One by one: the mode is given to the last folder of a path only.
            Make(Path.GetDirectoryName(Path.GetFullPath(folder))!);
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }

    public string SessionFolder(SessionId session) => Path.Combine(root, "sessions", session.Value);
}
