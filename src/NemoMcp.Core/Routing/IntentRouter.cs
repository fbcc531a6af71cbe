namespace NemoMcp.Core.Routing;

/// <summary>Tells requests for export, credits, status and upload from edits. Pure.</summary>
public sealed class IntentRouter
{
    public RoutingDecision Route(string message)
    {
        _ = message;
        throw new NotSupportedException();
    }
}
