using NemoMcp.EndToEnd.Tests.Infrastructure;

namespace NemoMcp.EndToEnd.Tests;

/// <summary>Hosts start several copies and kill some of them young: a copy that lingers is a leak.</summary>
public sealed class StopTests : IDisposable
{
    private const string Open =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";

    private readonly NemoHome _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("-TERM")]
    [InlineData("-INT")]
    public async Task A_Server_That_Is_Asked_To_Stop_Ends_Although_Its_Input_Stays_Open(string signal)
    {
        using var server = Processes.Start(NemoHome.Program, ["serve"], _home.Settings());
        await server.StandardInput.WriteLineAsync(Open);
        await server.StandardInput.FlushAsync();
        (await server.StandardOutput.ReadLineAsync().WaitAsync(Processes.Limit)).ShouldNotBeNull();

        await Processes.RunAsync("kill", [signal, $"{server.Id}"]);

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await server.WaitForExitAsync(limit.Token);
    }

    [Theory]
    [InlineData("-TERM")]
    [InlineData("-INT")]
    public async Task A_Backend_That_Is_Asked_To_Stop_Ends_Without_A_Complaint(string signal)
    {
        using var backend = Processes.Start(NemoHome.Program, ["backend", "--urls", "http://127.0.0.1:0"], _home.Settings());
        (await backend.StandardOutput.ReadLineAsync().WaitAsync(Processes.Limit)).ShouldNotBeNull().ShouldStartWith("Listening on http://127.0.0.1:");

        await Processes.RunAsync("kill", [signal, $"{backend.Id}"]);

        using var limit = new CancellationTokenSource(Processes.Limit);
        await backend.WaitForExitAsync(limit.Token);
        (await backend.StandardError.ReadToEndAsync(limit.Token)).ShouldBeEmpty();
        backend.ExitCode.ShouldBe(130);
    }

    [Fact]
    public async Task A_Server_Whose_Input_Ends_Answers_What_Is_Open_And_Ends_Well()
    {
        var call = """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"get_credits","arguments":{}}}""";

        var ended = await Processes.RunAsync(NemoHome.Program, ["serve"], _home.Settings(), input: Open + "\n" + call + "\n");

        ended.ExitCode.ShouldBe(0, ended.ToString());
        var replies = ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(NemoHome.Json).ToList();
        replies.Single(reply => reply.GetProperty("id").GetInt32() == 2).GetProperty("result").GetProperty("structuredContent").GetProperty("status").GetString().ShouldBe("ok");
    }

    [Fact]
    public async Task Nothing_Stands_On_Standard_Output_But_The_Protocol()
    {
        var ended = await Processes.RunAsync(NemoHome.Program, ["serve"], _home.Settings(("NEMO_LOG_LEVEL", "Trace")), input: Open + "\n");

        foreach (var line in ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            NemoHome.Json(line).GetProperty("jsonrpc").GetString().ShouldBe("2.0");
        }
    }
}
