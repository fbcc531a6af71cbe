using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NemoMcp.Core;
using NemoMcp.Core.Guidance;

namespace NemoMcp.Server.Tools;

/// <summary>The one place where a failure becomes an error result: words for the person, and the machine's copy beside them.</summary>
internal sealed partial class ErrorFilter(ToolDesk desk)
{
    public const string MetaKey = "nemo/error";

    private readonly ILogger<ErrorFilter> _logger = desk.Logger<ErrorFilter>();

    public McpRequestHandler<CallToolRequestParams, CallToolResult> Around(McpRequestHandler<CallToolRequestParams, CallToolResult> next) =>
        async (request, cancellationToken) =>
        {
            try
            {
                return await next(request, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception failure) when (failure is not (McpException or InputRequiredException))
            {
                var caller = desk.Known(request.User);
                var result = await ResultAsync(failure, request.Params, caller, cancellationToken);
                await (caller?.ToldAsync(failure, request.JsonRpcRequest, cancellationToken) ?? Task.CompletedTask);
                return result;
            }
        };

    /// <summary>The error result of a failed call; that it was told is for who tells it to remember.</summary>
    public async Task<CallToolResult> ResultAsync(Exception failure, CallToolRequestParams? call, CallerDesk? caller, CancellationToken cancellationToken)
    {
        var report = ErrorGuide.Describe(failure, await LanguageOfAsync(call, caller, cancellationToken));
        if (desk.Curtain is { } curtain)
        {
            report = report with { Message = curtain.Draw(report.Message), Action = curtain.Draw(report.Action) };
        }

        Note(call?.Name, report, failure);
        return new CallToolResult
        {
            IsError = true,
            Content = [new TextContentBlock { Text = $"{report.Message}\n{report.Action}" }],
            Meta = new JsonObject { [MetaKey] = JsonSerializer.SerializeToNode(report, CoreJsonContext.Default.ErrorReport) },
        };
    }

    private static async Task<Language> LanguageOfAsync(CallToolRequestParams? call, CallerDesk? caller, CancellationToken cancellationToken) =>
        Languages.FromTag(TextOf(call, "language"))
        ?? (caller is null ? null : await caller.LanguageOfAsync(TextOf(call, "session_id"), TextOf(call, "job_id"), cancellationToken))
        ?? Languages.FromText(TextOf(call, "message"))
        ?? Language.English;

    private static string? TextOf(CallToolRequestParams? call, string name) =>
        call?.Arguments is { } arguments && arguments.TryGetValue(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private void Note(string? tool, ErrorReport report, Exception failure)
    {
        if (report.Code is "internal_error")
        {
            Log.Broke(_logger, tool, failure);
        }
        else
        {
            Log.Refused(_logger, tool, report.Code, report.JobId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Information, "The call of {Tool} ended with {Code} (job {JobId}).")]
        public static partial void Refused(ILogger logger, string? tool, string code, string? jobId);

        [LoggerMessage(1002, LogLevel.Error, "The call of {Tool} failed by a fault of this program.")]
        public static partial void Broke(ILogger logger, string? tool, Exception failure);
    }
}
