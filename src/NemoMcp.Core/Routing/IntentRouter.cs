using System.Text.RegularExpressions;

namespace NemoMcp.Core.Routing;

/// <summary>Tells requests for export, credits, status and upload from edits. Pure.</summary>
public sealed partial class IntentRouter
{
    private static readonly ExportRule Export = new();

    // Order matters: a path may hold any word, so uploads are looked for first.
    private static readonly IReadOnlyList<IRoutingRule> Rules = [new UploadRule(), Export, new CreditsRule(), new StatusRule()];

    public RoutingDecision Route(string message)
    {
        var prepared = new Message(message);
        var intent = Rules.Select(rule => rule.TryRoute(prepared)).FirstOrDefault(found => found is not null);
        return new RoutingDecision(intent, intent is null && AsksForTheFilmAsWell(prepared));
    }

    private static bool AsksForTheFilmAsWell(Message message) =>
        ClauseEnd.Split(message.Plain).Any(clause => clause.Length > 0 && Export.TryRoute(new Message(clause)) is not null);

    [GeneratedRegex(@"[,.;!?。\r\n]+|\b(?:and then|then|and|after that|afterwards|finally)\b|然后|接着|最后|并且|并|再|之后|以后|后", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClauseEnd { get; }
}
