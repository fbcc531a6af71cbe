using NemoMcp.Core.Files;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Sessions;

/// <summary>The sessions of this state folder, one small file each.</summary>
public sealed class SessionFiles(NemoSettings settings) : ISessionStore
{
    public Task<SessionRecord?> ReadAsync(string scope, SessionId session, CancellationToken cancellationToken) =>
        KeptJson.ReadAsync(PathOf(scope, session), KeptJsonContext.Default.SessionRecord, cancellationToken);

    public Task WriteAsync(SessionRecord record, CancellationToken cancellationToken) =>
        KeptJson.WriteAsync(PathOf(record.Scope, new SessionId(record.SessionId)), record, KeptJsonContext.Default.SessionRecord, cancellationToken);

    public Task<IReadOnlyList<string>> ListAsync(string scope, int most, CancellationToken cancellationToken)
    {
        var folder = new DirectoryInfo(Path.Combine(settings.StateFolder, "sessions", scope));
        return Task.FromResult<IReadOnlyList<string>>(folder.Exists
            ? [.. folder.EnumerateFiles("*.json").OrderByDescending(file => file.LastWriteTimeUtc).Take(most).Select(file => Path.GetFileNameWithoutExtension(file.Name))]
            : []);
    }

    private string PathOf(string scope, SessionId session) => Path.Combine(settings.StateFolder, "sessions", scope, $"{session}.json");
}
