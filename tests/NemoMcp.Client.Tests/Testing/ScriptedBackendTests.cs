using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Client.Tests.Testing;

/// <summary>The tool that the other tests trust.</summary>
public sealed class ScriptedBackendTests
{
    [Fact]
    public async Task A_Call_That_Nobody_Told_About_Fails_The_Test()
    {
        var backend = await ScriptedBackend.StartAsync();
        backend.OnGet("/known/*").Json("{}");
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });

        await client.GetStringAsync(new Uri(backend.Address, "/known/1"), TestLimits.Token());
        backend.Verify();
        using var second = await client.GetAsync(new Uri(backend.Address, "/known/1"), TestLimits.Token());
        using var other = await client.PostAsync(new Uri(backend.Address, "/known/1"), null, TestLimits.Token());

        var complaint = await Should.ThrowAsync<ScriptedBackendException>(async () => await backend.DisposeAsync());
        complaint.Message.ShouldContain("GET /known/1; POST /known/1");
    }

    [Fact]
    public async Task A_Reply_For_Once_Wins_Over_A_Standing_One()
    {
        await using var backend = await ScriptedBackend.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        backend.OnGet("/x").Always(ScriptedReply.Text("old"));
        backend.OnGet("/x").Reply(ScriptedReply.Text("once")).Always(ScriptedReply.Text("new"));

        var told = new List<string>();
        for (var call = 0; call < 3; call++)
        {
            told.Add(await client.GetStringAsync(new Uri(backend.Address, "/x"), TestLimits.Token()));
        }

        told.ShouldBe(["once", "new", "new"]);
    }
}
