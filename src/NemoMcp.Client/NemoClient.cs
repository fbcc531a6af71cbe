using NemoMcp.Client.Auth;
using NemoMcp.Client.Chat;
using NemoMcp.Client.Credits;
using NemoMcp.Client.Renders;
using NemoMcp.Client.Sessions;
using NemoMcp.Client.State;
using NemoMcp.Client.Uploads;

namespace NemoMcp.Client;

/// <summary>The door to the backend for one tool call. Cheap: make one per call, from <see cref="NemoClientFactory"/>.</summary>
public sealed class NemoClient
{
    public required AuthClient Auth { get; init; }

    public required SessionsClient Sessions { get; init; }

    public required ChatClient Chat { get; init; }

    public required UploadsClient Uploads { get; init; }

    public required StateClient State { get; init; }

    public required CreditsClient Credits { get; init; }

    public required RendersClient Renders { get; init; }
}
