using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Testing.Backend;

/// <summary>Tells a backend the documented replies, each of which a test may overrule.</summary>
public static class GoldenBackend
{
    /// <summary>The session of the documented replies.</summary>
    public static SessionId Session { get; } = new("5529798706024415232");

    public static ScriptedBackend GivesToken(this ScriptedBackend backend) => backend.Gives(HttpMethod.Post, NemoRoutes.AnonymousToken, "replies/anonymous-token.json");

    public static ScriptedBackend GivesSession(this ScriptedBackend backend) => backend.Gives(HttpMethod.Post, NemoRoutes.CreateSession, "replies/create-session.json");

    public static ScriptedBackend GivesCredits(this ScriptedBackend backend) => backend.Gives(HttpMethod.Get, NemoRoutes.Credits, "replies/credits-balance.json");

    public static ScriptedBackend GivesClaimToken(this ScriptedBackend backend) => backend.Gives(HttpMethod.Post, NemoRoutes.ClaimToken, "replies/claim-token.json");

    public static ScriptedBackend GivesUpload(this ScriptedBackend backend) => backend.Gives(HttpMethod.Post, NemoRoutes.Upload(Session), "replies/upload.json");

    private static ScriptedBackend Gives(this ScriptedBackend backend, HttpMethod method, string path, string golden)
    {
        backend.On(method, path).Always(ScriptedReply.Golden(golden));
        return backend;
    }
}
