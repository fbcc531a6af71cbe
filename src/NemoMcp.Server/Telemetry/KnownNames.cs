using ModelContextProtocol.Protocol;
using NemoMcp.Protocol;
using NemoMcp.Server.Hosting.Http;

namespace NemoMcp.Server.Telemetry;

/// <summary>Names that may stand in spans and metrics. What a caller made up is one name for all: labels must not grow with what strangers send.</summary>
internal sealed class KnownNames(IEnumerable<string> tools)
{
    public const string Other = "_OTHER";

    private static readonly HashSet<string> Methods = new(
        [
            RequestMethods.ToolsList, RequestMethods.ToolsCall, RequestMethods.PromptsList, RequestMethods.PromptsGet, RequestMethods.ResourcesList,
            RequestMethods.ResourcesRead, RequestMethods.ResourcesTemplatesList, RequestMethods.CompletionComplete, RequestMethods.Initialize,
            NotificationMethods.CancelledNotification, NotificationMethods.InitializedNotification, NotificationMethods.ProgressNotification,
            "ping", "logging/setLevel", "resources/subscribe", "resources/unsubscribe", "server/discover", "subscriptions/listen", "skills/list", "skills/get",
            "tasks/get", "tasks/update", "tasks/cancel",
        ],
        StringComparer.Ordinal);

    private readonly HashSet<string> _tools = new(tools, StringComparer.Ordinal);

    public static string Method(string? name) => name is not null && Methods.TryGetValue(name, out var known) ? known : Other;

    public string Tool(string? name) => name is not null && _tools.TryGetValue(name, out var known) ? known : Other;

    public static string? Version(string? version) => version is null ? null : ProtocolVersions.IsKnown(version) ? version : Other;

    /// <summary>An error's code as the contract spells it.</summary>
    public static string ErrorCode(string? code) => code is not null && Codes.TryGetValue(code, out var known) ? known : Other;

    private static readonly HashSet<string> Codes = new(Enum.GetValues<NemoErrorCode>().Select(NemoErrorCodes.ToWire), StringComparer.Ordinal);
}
