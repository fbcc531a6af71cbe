using System.Globalization;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Conformance.Offered.Tasks;

/// <summary>Tools that take their time.</summary>
internal sealed class TaskTools(FixtureTasks tasks, TimeProvider clock)
{
    // The suite polls every 200 ms and wants to see these at work first.
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    public IEnumerable<McpServerTool> All =>
    [
        new FixtureTool("slow_compute", "Takes as many seconds as it is told.", Compute, """{"type":"object","properties":{"seconds":{"type":"number"},"label":{"type":"string"}},"required":["seconds"]}"""),
        new FixtureTool("failing_job", "Ends with a tool's error.", Later(needsHandle: true, () => new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = "It failed." }] })),
        new FixtureTool("protocol_error_job", "Breaks off.", Later(needsHandle: false, () => throw new InvalidOperationException("It broke off."))),
        new FixtureTool("confirm_delete", "Asks once.", Asking("confirm"), """{"type":"object","properties":{"filename":{"type":"string"}}}"""),
        new FixtureTool("multi_input", "Asks twice at once.", Asking("first", "second")),
        new FixtureTool("test_tool_with_task", "Asks, then takes its time.", AskThenWork),
    ];

    private ValueTask<CallToolResult> Compute(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        var seconds = TimeSpan.FromSeconds(double.Parse(Said.Argument(request, "seconds"), CultureInfo.InvariantCulture));
        return tasks.RunAsync(request, async (_, stop) =>
        {
            await Task.Delay(seconds, clock, stop);
            return Said.Text($"Computed {Said.Argument(request, "label")}.");
        }, needsHandle: false, cancellationToken);
    }

    private FixtureCall Later(bool needsHandle, Func<CallToolResult> end) => (request, cancellationToken) => tasks.RunAsync(request, async (_, stop) =>
    {
        await Task.Delay(Short, clock, stop);
        return end();
    }, needsHandle, cancellationToken);

    private FixtureCall Asking(params string[] keys) => (request, cancellationToken) => tasks.RunAsync(request, async (task, stop) =>
    {
        var answers = await Task.WhenAll(keys.Select(key => task.AskAsync(key, Said.Question("Go on?", "confirm", "boolean"), stop)));
        return Said.Text($"Told: {string.Join(", ", answers.Select(answer => answer?.ToJsonString()))}");
    }, needsHandle: true, cancellationToken);

    private ValueTask<CallToolResult> AskThenWork(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        var told = RoundTools.AnswerTo(request.Params, "user_name", _ => InputResponse.ElicitResultJsonTypeInfo)
            ?? throw RoundTools.Asking("user_name", InputRequest.ForElicitation(Said.Question("What is your name?", "name")));
        return tasks.RunAsync(request, async (_, stop) =>
        {
            await Task.Delay(Short, clock, stop);
            return Said.Text($"Done for {told.Content?["name"]}.");
        }, needsHandle: true, cancellationToken);
    }
}
