using System.Diagnostics.CodeAnalysis;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NemoMcp.Core.Calls;
using NemoMcp.Server.Answers;
using NemoMcp.Server.Schemas;
using NemoMcp.Server.Tasks;

namespace NemoMcp.Server.Tools;

/// <summary>A tool as the protocol sees it: its card as a listing, and its call with checked arguments, progress and both faces of the answer.</summary>
internal sealed class OfferedTool<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(ToolDesk desk) : McpServerTool
    where T : class, ITool
{
    private Listed? _listed;

    public override Tool ProtocolTool => Current().Tool;

    public override IReadOnlyList<object> Metadata => [];

    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        var caller = desk.Of(request.User);
        Look(request.Params?.Arguments);
        desk.TellSkillProblems();
        var arguments = Arguments.Check(Current().Input, request.Params?.Arguments);
        if (arguments.Text("skill") is { } skill)
        {
            // Not every call comes as far as a request in the skill's name.
            desk.Skills.Choose(skill, null);
        }

        await using var progress = new McpProgress(request.Server, request.Params?.ProgressToken);
        var call = new ToolCall { Caller = caller.Caller.Id, Skill = arguments.Text("skill"), Progress = progress };
        // Looking at a job is what a handle is for; it never becomes one.
        var mayGoOn = !T.Card.ReadOnly && TaskCalls.IsDeclared(request.JsonRpcRequest);
        var outcome = await caller.Tool<T>().RunAsync(mayGoOn ? arguments.WithDefault("wait_seconds", RunningJob.Grace.TotalSeconds) : arguments, call, cancellationToken);
        var job = RunningJob.Of(outcome);
        if (mayGoOn && job is not null)
        {
            TaskCalls.GoesOn(request, job);
        }

        var answer = Answer.Of(outcome, desk.Curtain);
        // Who hears that a job goes on has not heard of its end, even if it comes meanwhile.
        if (job is null)
        {
            await caller.ToldAsync(outcome, request.JsonRpcRequest, cancellationToken);
        }

        return answer;
    }

    private void Look(IDictionary<string, System.Text.Json.JsonElement>? given)
    {
        if (given?.ContainsKey("skill") is true)
        {
            desk.Skills.Refresh();
        }
        else
        {
            desk.Skills.RefreshIfOld();
        }
    }

    // The skills on offer may have become others.
    private Listed Current()
    {
        var listed = _listed;
        var skill = desk.SkillArgument;
        if (listed is null || !ReferenceEquals(listed.Skill, skill))
        {
            var input = new Shape.Members([.. T.Card.Input, skill], Closed: true);
            _listed = listed = new Listed(skill, input, Listing(T.Card, input));
        }

        return listed;
    }

    private static Tool Listing(ToolCard card, Shape.Members input) => new()
    {
        Name = card.Name,
        Title = card.Title,
        Description = card.Description,
        InputSchema = input.ToJson(),
        OutputSchema = new Shape.Members([.. card.Output, SharedMembers.Next, SharedMembers.Notices]).ToJson(),
        Annotations = new ToolAnnotations
        {
            Title = card.Title,
            ReadOnlyHint = card.ReadOnly,
            DestructiveHint = card.Destructive,
            IdempotentHint = card.Idempotent,
            OpenWorldHint = card.OpenWorld,
        },
    };

    private sealed record Listed(Member Skill, Shape.Members Input, Tool Tool);
}
