using Microsoft.Extensions.DependencyInjection;
using NemoMcp.Core.Accounts;
using NemoMcp.Core.Sessions;
using NemoMcp.Core.Turns;
using NemoMcp.Protocol.Ids;
using NemoMcp.Testing;

namespace NemoMcp.Store.Tests.Contract;

/// <summary>What every store promises about accounts, sessions and turns.</summary>
public abstract class BookContract : IAsyncLifetime
{
    protected IStoreScene Scene { get; private set; } = null!;

    protected abstract IStoreScene Open();

    public Task InitializeAsync()
    {
        Scene = Open();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await Scene.DisposeAsync();

    [Fact]
    public async Task Account_Of_A_Backend_Is_The_Same_For_All()
    {
        var account = new Account { Token = "nmv_usr_1", IsAnonymous = true, UserId = "anon_1", Credits = 97.5m, AskedAt = DateTimeOffset.UnixEpoch };
        var (mine, others) = (Scene.One.GetRequiredService<IAccountStore>(), Scene.Other.GetRequiredService<IAccountStore>());

        await mine.WriteAsync("local", account with { Token = "nmv_usr_0" }, TestLimits.Token());
        await mine.WriteAsync("local", account, TestLimits.Token());

        (await others.ReadAsync("local", TestLimits.Token())).ShouldBe(account);
        (await others.ReadAsync("cloud", TestLimits.Token())).ShouldBeNull();
    }

    [Fact]
    public async Task All_Agree_On_One_Client_Id()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => (number % 2 is 0 ? Scene.One : Scene.Other).GetRequiredService<ClientIds>().GetAsync(TestLimits.Token()))));
        var renewed = await Scene.One.GetRequiredService<ClientIds>().RenewAsync(TestLimits.Token());

        ids.Distinct().ShouldHaveSingleItem();
        (await Scene.Other.GetRequiredService<ClientIds>().GetAsync(TestLimits.Token())).ShouldBe(renewed);
        renewed.ShouldNotBe(ids[0]);
    }

    [Fact]
    public async Task Sealed_Token_Is_Kept_Until_It_Is_Taken_Back()
    {
        var tokens = Scene.One.GetRequiredService<ISealedTokens>();
        var none = await tokens.ReadAsync(TestLimits.Token());

        await tokens.WriteAsync([1, 2], TestLimits.Token());
        await tokens.WriteAsync([3, 4, 5], TestLimits.Token());
        var kept = await Scene.Other.GetRequiredService<ISealedTokens>().ReadAsync(TestLimits.Token());
        await tokens.RemoveAsync(TestLimits.Token());

        none.ShouldBeNull();
        kept.ShouldBe([3, 4, 5]);
        (await tokens.ReadAsync(TestLimits.Token())).ShouldBeNull();
    }

    [Fact]
    public async Task Session_Is_Remembered_With_What_Each_Added()
    {
        var record = new SessionRecord { SessionId = "sess_1", Scope = "abc", Name = "plaza", OpenedByUs = true };
        await Scene.One.GetRequiredService<SessionBook>().AddAsync(record, TestLimits.Token());

        await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(() => (number % 2 is 0 ? Scene.One : Scene.Other).GetRequiredService<SessionBook>().ChangeAsync(
            record, kept => kept with { Uploads = [.. kept.Uploads, new SessionUpload { FileName = $"{number}.mp4", Kind = "video" }] }, TestLimits.Token()))));
        var kept = await Scene.Other.GetRequiredService<SessionBook>().FindAsync("abc", new SessionId("sess_1"), TestLimits.Token());

        kept.Uploads.Select(upload => upload.FileName).ShouldBe(Enumerable.Range(0, 10).Select(number => $"{number}.mp4"), ignoreOrder: true);
        (kept.Name, kept.OpenedByUs).ShouldBe(("plaza", true));
        (await Scene.One.GetRequiredService<SessionBook>().ListAsync("abc", 5, TestLimits.Token())).ShouldBe(["sess_1"]);
        (await Scene.One.GetRequiredService<SessionBook>().ListAsync("xyz", 5, TestLimits.Token())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Session_That_Never_Answered_Leaves_The_One_Before_It()
    {
        var (last, one, two) = (Scene.One.GetRequiredService<ILastSessions>(), new SessionId("sess_1"), new SessionId("sess_2"));

        var none = await last.FindAsync("abc", "own", TestLimits.Token());
        await last.UseAsync("abc", "own", one, TestLimits.Token());
        await last.ConfirmAsync("abc", "own", one, TestLimits.Token());
        await last.UseAsync("abc", "own", two, TestLimits.Token());
        var used = await last.FindAsync("abc", "own", TestLimits.Token());
        await last.ForgetAsync("abc", "own", two, TestLimits.Token());
        var before = await last.FindAsync("abc", "own", TestLimits.Token());
        await last.UseAsync("abc", "own", two, TestLimits.Token());
        await last.ConfirmAsync("abc", "own", two, TestLimits.Token());
        await last.ForgetAsync("abc", "own", one, TestLimits.Token());
        var confirmed = await last.FindAsync("abc", "own", TestLimits.Token());
        await last.ForgetAsync("abc", "own", two, TestLimits.Token());

        none.ShouldBeNull();
        (used, before, confirmed).ShouldBe((two, one, two));
        (await last.FindAsync("abc", "own", TestLimits.Token())).ShouldBeNull();
    }

    [Fact]
    public async Task Turn_Is_Waited_For_No_Longer_Than_Its_Limit()
    {
        var held = await Scene.One.GetRequiredService<ITurns>().TakeAsync("contract", TimeSpan.FromSeconds(10), TestLimits.Token());

        var late = await Scene.Other.GetRequiredService<ITurns>().TakeAsync("contract", TimeSpan.FromMilliseconds(200), TestLimits.Token());
        var waiting = Scene.Other.GetRequiredService<ITurns>().TakeAsync("contract", TimeSpan.FromSeconds(10), TestLimits.Token());
        await held!.DisposeAsync();
        await using var next = await waiting;

        late.ShouldBeNull();
        next.ShouldNotBeNull();
    }
}
