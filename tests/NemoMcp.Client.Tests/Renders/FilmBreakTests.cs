using NemoMcp.Client.Errors;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;
using NemoMcp.Testing.Time;

namespace NemoMcp.Client.Tests.Renders;

/// <summary>Films that do not come, or not to their end.</summary>
public sealed class FilmBreakTests
{
    private static readonly RenderId Render = new("render_1");
    private static readonly byte[] Film = new byte[1000];

    [Fact]
    public async Task A_Film_That_Breaks_Off_Is_A_Failed_Download()
    {
        var seen = new ScriptedGate();
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnGet("/film.mp4").Reply(ScriptedReply.Bytes(Film) with { Parts = [Film[..300], seen, ScriptedPart.Cut] });
        await using var film = await fixture.Client.Renders.OpenAsync(Render, "/film.mp4", null, TestLimits.Token());
        await film.Content.ReadExactlyAsync(new byte[300], TestLimits.Token());
        seen.Open();

        var problem = await Should.ThrowAsync<NemoBackendException>(() => film.Content.CopyToAsync(Stream.Null, TestLimits.Token()));

        problem.Code.ShouldBe(NemoErrorCode.DownloadFailed);
    }

    [Fact]
    public async Task A_Film_That_Falls_Silent_Is_A_Failed_Download()
    {
        var (clock, never) = (new FakeTime(), new ScriptedGate());
        await using var fixture = await ClientFixture.StartAsync(clock: clock);
        fixture.Backend.OnGet("/film.mp4").Reply(ScriptedReply.Bytes(Film) with { Parts = [Film[..300], never] });
        await using var film = await fixture.Client.Renders.OpenAsync(Render, "/film.mp4", null, TestLimits.Token());
        await film.Content.ReadExactlyAsync(new byte[300], TestLimits.Token());
        var next = film.Content.ReadAsync(new byte[1], TestLimits.Token()).AsTask();

        clock.Advance(TimeSpan.FromSeconds(60));

        (await Should.ThrowAsync<NemoBackendException>(() => next)).Code.ShouldBe(NemoErrorCode.DownloadFailed);
    }

    [Fact]
    public async Task A_Films_Server_That_Is_Out_Of_Reach_Is_Not_Told_As_The_Backend()
    {
        await using var gone = await ScriptedBackend.StartAsync();
        var address = gone.Address;
        await gone.DisposeAsync();
        await using var fixture = await ClientFixture.StartAsync();

        var problem = await Should.ThrowAsync<NemoBackendException>(() => fixture.Client.Renders.OpenAsync(Render, $"{address}film.mp4", null, TestLimits.Token()));

        problem.Code.ShouldBe(NemoErrorCode.DownloadFailed);
    }
}
