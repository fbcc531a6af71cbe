namespace NemoMcp.Core.Routing;

/// <summary>Knows one kind of request; null for everything else.</summary>
internal interface IRoutingRule
{
    Intent? TryRoute(Message message);
}
