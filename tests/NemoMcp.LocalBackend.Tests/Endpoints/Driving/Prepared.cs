namespace NemoMcp.LocalBackend.Tests.Endpoints.Driving;

/// <summary>Sessions that are as far as a test needs them.</summary>
internal static class Prepared
{
    public static async Task<(Caller Caller, string Session)> WithFilmAsync(RunningBackend backend)
    {
        var caller = await backend.CallAsync();
        var session = await caller.OpenAsync();
        (await caller.UploadAsync(session, "box.mp4")).Code.ShouldBe(0);
        return (caller, session);
    }

    public static async Task<(Caller Caller, string Session, string Draft)> WithDraftAsync(RunningBackend backend, Caller? by = null)
    {
        var caller = by ?? await backend.CallAsync();
        var session = await caller.OpenAsync();
        return (caller, session, DraftOf.Start(await caller.UploadAsync(session, "box.mp4"), durationMs: 1000, width: 320, height: 240));
    }

    /// <summary>Long enough that a stop finds it half-way.</summary>
    public static async Task<(Caller Caller, string Session, string Draft)> WithLongDraftAsync(RunningBackend backend)
    {
        var caller = await backend.CallAsync();
        var session = await caller.OpenAsync();
        return (caller, session, DraftOf.Start(await caller.UploadAsync(session, "vtest.avi"), durationMs: 40_000, width: 720, height: 1280));
    }
}
