using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Conformance.Offered;

/// <summary>Tools of the newer era that answer with a question and are called again with what was said.</summary>
internal sealed class RoundTools(SealedState state)
{
    private static readonly InputRequest Name = InputRequest.ForElicitation(Said.Question("What is your name?", "name"));
    private static readonly InputRequest Confirmation = InputRequest.ForElicitation(Said.Question("Please confirm", "ok", "boolean"));

    public IEnumerable<McpServerTool> All =>
    [
        new FixtureTool("test_input_required_result_elicitation", "Asks for a name.", AskName),
        new FixtureTool("test_streaming_elicitation", "Asks for a name.", AskName),
        new FixtureTool("test_input_required_result_sampling", "Asks the client's model.", (request, _) => Once(request, "capital_question", InputRequest.ForSampling(Said.Prompt("What is the capital of France?", 100)))),
        new FixtureTool("test_input_required_result_list_roots", "Asks for the client's roots.", (request, _) => Once(request, "client_roots", InputRequest.ForRootsList(new ListRootsRequestParams()))),
        new FixtureTool("test_input_required_result_request_state", "Asks and carries state.", Confirm),
        new FixtureTool("test_input_required_result_tampered_state", "Asks and carries state.", Confirm),
        new FixtureTool("test_input_required_result_multiple_inputs", "Asks three things at once.", Several),
        new FixtureTool("test_input_required_result_multi_round", "Asks twice.", Rounds),
        new FixtureTool("test_input_required_result_capabilities", "Asks only what the client can answer.", Capabilities),
    ];

    /// <summary>The answer to a question; null where there is none that can be read.</summary>
    public static T? AnswerTo<T>(RequestParams? parameters, string key, Func<InputResponse, JsonTypeInfo<T>> type)
        where T : class
    {
        try
        {
            return parameters?.InputResponses is { } answers && answers.TryGetValue(key, out var answer) ? answer.Deserialize(type(answer)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static InputRequiredException Asking(string key, InputRequest question, string? carried = null) =>
        new(new Dictionary<string, InputRequest>(StringComparer.Ordinal) { [key] = question }, carried!);

    private static ValueTask<CallToolResult> AskName(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken) =>
        AnswerTo(request.Params, "user_name", answer => InputResponse.ElicitResultJsonTypeInfo) is { } told
            ? ValueTask.FromResult(Said.Text($"Hello, {told.Content?["name"]}!"))
            : throw Asking("user_name", Name);

    private static ValueTask<CallToolResult> Once(RequestContext<CallToolRequestParams> request, string key, InputRequest question) =>
        request.Params?.InputResponses is { } answers && answers.TryGetValue(key, out var answer)
            ? ValueTask.FromResult(Said.Text($"Told: {answer.RawValue}"))
            : throw Asking(key, question);

    private ValueTask<CallToolResult> Confirm(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken) =>
        request.Params?.InputResponses is null
            ? throw Asking("confirm", Confirmation, state.Seal("asked"))
            : ValueTask.FromResult(Said.Text($"state-ok: {state.Open(request.Params.RequestState)}"));

    private ValueTask<CallToolResult> Several(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        var questions = new Dictionary<string, InputRequest>(StringComparer.Ordinal)
        {
            ["user_name"] = Name,
            ["greeting"] = InputRequest.ForSampling(Said.Prompt("Generate a greeting", 50)),
            ["client_roots"] = InputRequest.ForRootsList(new ListRootsRequestParams()),
        };
        if (request.Params?.InputResponses is not { } answers || !questions.Keys.All(answers.ContainsKey))
        {
            throw new InputRequiredException(questions, state.Seal("several"));
        }

        return ValueTask.FromResult(Said.Text($"All told: {state.Open(request.Params.RequestState)}"));
    }

    private ValueTask<CallToolResult> Rounds(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        var round = request.Params?.InputResponses is null ? "" : state.Open(request.Params.RequestState);
        return round switch
        {
            "" => throw Asking("step1", InputRequest.ForElicitation(Said.Question("Step 1: What is your name?", "name")), state.Seal("first")),
            "first" => throw Asking("step2", InputRequest.ForElicitation(Said.Question("Step 2: What is your favorite color?", "color")), state.Seal("second")),
            _ => ValueTask.FromResult(Said.Text("Both rounds are told.")),
        };
    }

    private static ValueTask<CallToolResult> Capabilities(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        if (request.Params?.InputResponses is not null)
        {
            return ValueTask.FromResult(Said.Text("Told."));
        }

        var able = request.JsonRpcRequest.Context?.ClientCapabilities;
        var questions = new Dictionary<string, InputRequest>(StringComparer.Ordinal);
        if (able?.Elicitation is not null)
        {
            questions["name"] = Name;
        }

        if (able?.Sampling is not null)
        {
            questions["greeting"] = InputRequest.ForSampling(Said.Prompt("Generate a greeting", 50));
        }

        return questions.Count > 0 ? throw new InputRequiredException(questions, null!) : ValueTask.FromResult(Said.Text("There is nothing to ask this client."));
    }
}
