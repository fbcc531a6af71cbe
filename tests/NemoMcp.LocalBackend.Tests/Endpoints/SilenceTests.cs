using System.Globalization;
using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Endpoints;

public sealed class SilenceTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_Silent_Edit_Changes_The_Draft_Without_A_Word()
    {
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { SilentShare = 1 });
        var (caller, session) = await Prepared.WithFilmAsync(backend);

        var transcript = await caller.SayAsync(session, "shorten it to 3 seconds");

        transcript.HasEdited.ShouldBeTrue();
        transcript.Replies.ShouldBeEmpty();
        transcript.Fragments.ShouldBeEmpty();
        (await caller.DraftAsync(session)).GetProperty("d").GetInt64().ShouldBe(3000);
    }

    [Fact]
    public async Task A_Request_Can_Ask_For_Silence_Or_For_Words()
    {
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { SilentShare = 0.5 });
        var (caller, session) = await Prepared.WithFilmAsync(backend);

        var silent = await caller.With("X-Nemo-Chaos", "silent=1").SayAsync(session, "shorten it to 5 seconds");
        var spoken = await caller.With("X-Nemo-Chaos", "silent=0; edit_seconds=0").SayAsync(session, "shorten it to 3 seconds");

        silent.Replies.ShouldBeEmpty();
        spoken.Replies.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_Could_Not_Be_Done_Is_Always_Said()
    {
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { SilentShare = 1 });
        var (caller, session) = await Prepared.WithFilmAsync(backend);

        var partly = await caller.SayAsync(session, "shorten it to 3 seconds and add captions");
        var notAtAll = await caller.SayAsync(session, "remove the background with your mind");

        partly.HasEdited.ShouldBeTrue();
        partly.Replies.Single().ShouldContain("caption", Case.Insensitive);
        notAtAll.HasEdited.ShouldBeFalse();
        notAtAll.Replies.Single().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task The_Same_Seed_Falls_Silent_At_The_Same_Messages_And_At_About_The_Given_Share()
    {
        var first = await SilencesAsync(seed: 7);
        var again = await SilencesAsync(seed: 7);
        var other = await SilencesAsync(seed: 8);

        again.ShouldBe(first);
        other.ShouldNotBe(first);
        first.Count(silent => silent).ShouldBeInRange(4, 16);
    }

    private async Task<bool[]> SilencesAsync(int seed)
    {
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { SilentShare = 0.5, Seed = seed });
        var (caller, session) = await Prepared.WithFilmAsync(backend);
        var silences = new List<bool>();
        for (var number = 1; number <= 20; number++)
        {
            var transcript = await caller.SayAsync(session, string.Create(CultureInfo.InvariantCulture, $"add the title 'number {number}'"));
            transcript.HasEdited.ShouldBeTrue();
            silences.Add(transcript.Replies.Count == 0);
        }

        return [.. silences];
    }
}
