using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>A request that is answered before any server sees it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The JSON-RPC error code.</param>
/// <param name="Message">What is wrong and what was expected.</param>
/// <param name="Details">The error's <c>data</c>.</param>
internal sealed record Refusal(int Status, int Code, string Message, JsonNode? Details = null)
{
    /// <summary>The code that servers use for refusals which the protocol has no code for.</summary>
    public const int Refused = -32000;

    /// <summary>A session that is not there, or not this caller's.</summary>
    public const int UnknownSession = -32001;

    public static Refusal Mismatch(string message) => new(StatusCodes.Status400BadRequest, (int)McpErrorCode.HeaderMismatch, message);

    public static Refusal BadParameters(string message) => new(StatusCodes.Status400BadRequest, (int)McpErrorCode.InvalidParams, message);

    public static Refusal UnsupportedVersion(string requested) => new(
        StatusCodes.Status400BadRequest,
        (int)McpErrorCode.UnsupportedProtocolVersion,
        "This protocol version is not spoken here.",
        new JsonObject
        {
            ["supported"] = new JsonArray([.. ProtocolVersions.Modern.Select(version => (JsonNode)version)]),
            ["requested"] = requested,
        });

    /// <summary>The status that an error has as the first answer in the newer era; null: it travels in a stream like any answer.</summary>
    public static int? StatusOf(int code) => code switch
    {
        (int)McpErrorCode.MethodNotFound => StatusCodes.Status404NotFound,
        (int)McpErrorCode.HeaderMismatch or (int)McpErrorCode.MissingRequiredClientCapability or (int)McpErrorCode.UnsupportedProtocolVersion =>
            StatusCodes.Status400BadRequest,
        _ => null,
    };

    /// <summary>Writes it as one JSON-RPC error.</summary>
    public Task WriteAsync(HttpResponse response, JsonNode? id, CancellationToken cancellationToken)
    {
        var error = new JsonObject { ["code"] = Code, ["message"] = Message };
        if (Details is not null)
        {
            error["data"] = Details.DeepClone();
        }

        var answer = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id?.DeepClone(), ["error"] = error };
        response.StatusCode = Status;
        response.ContentType = "application/json";
        return response.WriteAsync(answer.ToJsonString(), cancellationToken);
    }
}
