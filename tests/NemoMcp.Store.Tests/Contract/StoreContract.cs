using Microsoft.Extensions.DependencyInjection;
using NemoMcp.Core.Editing;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.TakingUp;
using NemoMcp.Protocol.Ids;
using NemoMcp.Testing;

namespace NemoMcp.Store.Tests.Contract;

/// <summary>What every store promises about jobs, whatever it is made of.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    protected IStoreScene Scene { get; private set; } = null!;

    private IJobStore One => Scene.One.GetRequiredService<IJobStore>();

    private IJobStore Other => Scene.Other.GetRequiredService<IJobStore>();

    protected abstract IStoreScene Open();

    public Task InitializeAsync()
    {
        Scene = Open();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await Scene.DisposeAsync();

    [Fact]
    public async Task Job_Is_Found_As_It_Was_Saved()
    {
        var job = Jobs.Running() with { StateBefore = "d", SentAt = TimeProvider.System.GetUtcNow(), Step = JobStep.Sending, Render = new RenderId("render_1") };
        await using var hold = await OwnAsync(One, job);

        await One.SaveAsync(job, TestLimits.Token());
        var found = await Other.FindAsync(job.Id, TestLimits.Token());
        await One.SaveAsync(Jobs.Ended(job, job.StartedAt), TestLimits.Token());
        var ended = await Other.FindAsync(job.Id, TestLimits.Token());

        (found! with { Outcome = job.Outcome }).ShouldBe(job);
        found.Outcome.ShouldBeOfType<EditOutcome>().JobId.ShouldBe(job.Id.Value);
        ended!.NeedsCare.ShouldBeFalse();
        ((EditOutcome)ended.Outcome).Reply.ShouldBe("字幕已添加 \u0000 \U0001F3AC");
        (await Other.FindAsync(JobNames.NewJob(TimeProvider.System), TestLimits.Token())).ShouldBeNull();
    }

    [Fact]
    public async Task Jobs_Are_Listed_By_Account_And_Session()
    {
        var (here, there, foreign) = (Jobs.Running(), Jobs.Running(new SessionId("sess_other")), Jobs.Running(scope: "fedcba"));
        foreach (var job in new[] { here, there, foreign })
        {
            await SaveAsync(One, job);
        }

        var all = await Other.ListAsync(Jobs.Scope, null, TestLimits.Token());
        var one = await Other.ListAsync(Jobs.Scope, Jobs.Session, TestLimits.Token());

        all.Select(job => job.Id).ShouldBe([here.Id, there.Id], ignoreOrder: true);
        one.ShouldHaveSingleItem().Id.ShouldBe(here.Id);
    }

    [Fact]
    public async Task Job_Belongs_To_One_Until_It_Is_Given_Back()
    {
        var job = Jobs.Running();
        var hold = await OwnAsync(One, job);

        var second = await Other.TryOwnAsync(job.Id, TestLimits.Token());
        var again = await One.TryOwnAsync(job.Id, TestLimits.Token());
        await hold.DisposeAsync();
        await using var after = await Other.TryOwnAsync(job.Id, TestLimits.Token());

        second.ShouldBeNull();
        again.ShouldBeNull();
        after.ShouldNotBeNull();
    }

    [Fact]
    public async Task Of_Many_That_Want_A_Job_One_Gets_It()
    {
        var job = Jobs.Running();

        var holds = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(async () => await (number % 2 is 0 ? One : Other).TryOwnAsync(job.Id, TestLimits.Token()))));

        holds.OfType<IJobHold>().ShouldHaveSingleItem();
        foreach (var hold in holds.OfType<IJobHold>())
        {
            await hold.DisposeAsync();
        }
    }

    [Fact]
    public async Task Progress_Of_A_Running_Job_Is_Seen_By_Others()
    {
        var job = Jobs.Running();
        await using var hold = await OwnAsync(One, job);
        await One.SaveAsync(job, TestLimits.Token());

        One.Show(job with { Percent = 42.5, Message = "渲染 42%", UpdatedAt = job.UpdatedAt.AddSeconds(1) });
        var seen = await UntilAsync(async () => await Other.FindAsync(job.Id, TestLimits.Token()), found => found!.Percent is not null);

        (seen!.Percent, seen.Message).ShouldBe((42.5, "渲染 42%"));
    }

    [Fact]
    public async Task Wish_To_Stop_Reaches_The_Owner_And_Is_Forgotten_At_A_New_Start()
    {
        var (job, marks) = (Jobs.Running(), Scene.One.GetRequiredService<IJobMarks>());
        await using var hold = await OwnAsync(One, job);
        await One.SaveAsync(job, TestLimits.Token());
        var before = marks.IsAskedToStop(job.Id);

        await Scene.Other.GetRequiredService<IJobMarks>().AskToStopAsync(job.Id, TestLimits.Token());
        var heard = await UntilAsync(() => Task.FromResult(marks.IsAskedToStop(job.Id)), asked => asked);
        await marks.ClearAsync(job.Id, TestLimits.Token());

        before.ShouldBeFalse();
        heard.ShouldBeTrue();
        marks.IsAskedToStop(job.Id).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_The_First_Telling_Counts()
    {
        var (job, first) = (Jobs.Running(), DateTimeOffset.UnixEpoch.AddYears(50));
        await SaveAsync(One, Jobs.Ended(job, job.StartedAt));

        await Scene.Other.GetRequiredService<IJobMarks>().MarkToldAsync(job.Id, first, TestLimits.Token());
        await Scene.One.GetRequiredService<IJobMarks>().MarkToldAsync(job.Id, first.AddDays(1), TestLimits.Token());

        (await One.FindAsync(job.Id, TestLimits.Token()))!.ToldAt.ShouldBe(first);
        (await Other.FindAsync(job.Id, TestLimits.Token()))!.ToldAt.ShouldBe(first);
    }

    [Fact]
    public async Task Attachment_Is_Read_By_Others_And_Gone_When_Forgotten()
    {
        var (id, mine, others) = (JobNames.NewJob(TimeProvider.System), Scene.One.GetRequiredService<IJobAttachments>(), Scene.Other.GetRequiredService<IJobAttachments>());
        byte[] content = [.. Enumerable.Range(0, 300_000).Select(number => (byte)number)];

        await mine.WriteAsync(id, new byte[] { 1 }, TestLimits.Token());
        await mine.WriteAsync(id, content, TestLimits.Token());
        var read = await others.ReadAsync(id, TestLimits.Token());
        await mine.ForgetAsync(id);

        read.ShouldBe(content);
        (await others.ReadAsync(id, TestLimits.Token())).ShouldBeNull();
    }

    [Fact]
    public async Task One_At_A_Time_Decides_About_A_Session()
    {
        var (inside, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(async () =>
        {
            await using var turn = await (number % 2 is 0 ? One : Other).LockSessionAsync(Jobs.Scope, Jobs.Session, TestLimits.Token());
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        })));

        most.ShouldBe(1);
    }

    [Fact]
    public async Task Old_Jobs_Go_And_Running_Ones_Stay()
    {
        var (old, young, running) = (Jobs.Running(), Jobs.Running(), Jobs.Running() with { UpdatedAt = TimeProvider.System.GetUtcNow().AddDays(-90) });
        await SaveAsync(One, Jobs.Ended(old, TimeProvider.System.GetUtcNow().AddDays(-31)));
        await SaveAsync(One, Jobs.Ended(young, TimeProvider.System.GetUtcNow().AddDays(-29)));
        await SaveAsync(One, running);

        await Scene.One.GetRequiredService<IJobTidying>().TidyAsync(TestLimits.Token());

        (await Other.ListAsync(Jobs.Scope, null, TestLimits.Token())).Select(job => job.Id).ShouldBe([young.Id, running.Id], ignoreOrder: true);
    }

    internal static async Task<IJobHold> OwnAsync(IJobStore store, Job job) => (await store.TryOwnAsync(job.Id, TestLimits.Token())).ShouldNotBeNull();

    internal static async Task SaveAsync(IJobStore store, Job job)
    {
        await using var hold = await OwnAsync(store, job);
        await store.SaveAsync(job, TestLimits.Token());
    }

    internal static async Task<T> UntilAsync<T>(Func<Task<T>> look, Func<T, bool> isSo)
    {
        for (var limit = TestLimits.Token(); ; limit.ThrowIfCancellationRequested())
        {
            if (await look() is var seen && isSo(seen))
            {
                return seen;
            }

            await Task.Yield();
        }
    }
}
