namespace NemoMcp.Core.Routing;

/// <summary>Where a message goes.</summary>
/// <param name="Intent">Null: it is an edit and goes to the backend's agent.</param>
/// <param name="OffersExport">It is an edit that asks for the film as well: the export is offered in <c>next</c>.</param>
public sealed record RoutingDecision(Intent? Intent, bool OffersExport);
