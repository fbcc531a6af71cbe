using System.Globalization;
using NemoMcp.Core.Exporting;
using NemoMcp.Protocol.Ids;
using NemoMcp.Server.Hosting.Http.Sealing;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Hosting.Http.Films;

/// <summary>Links to finished films that anybody may follow who has them, for a day.</summary>
internal sealed class FilmLinks(HttpSecret secret, PublicAddress address, TimeProvider clock)
{
    public const string Path = "/files/";

    // A person may open it the next morning; get_job gives a new one at any time.
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    private readonly Signature _signature = new(secret.For("film links"));

    public string Of(Caller caller, string jobId)
    {
        var until = (clock.GetUtcNow() + GoodFor).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{address.Of(null)}{Path}{jobId}?caller={caller.Id}&expires={until}&signature={_signature.Of(caller.Id, jobId, until)}";
    }

    /// <summary>Whose film it is; null where the link is not one of ours, or too old.</summary>
    public Caller? CallerOf(JobId job, string caller, string expires, string signature) =>
        long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var until)
        && clock.GetUtcNow().ToUnixTimeSeconds() <= until
        && _signature.IsOf(signature, caller, job.Value, expires)
            ? new Caller(caller)
            : null;
}

/// <summary>Over HTTP a film is fetched, and its path is nobody's business.</summary>
internal sealed class FilmByLink(FilmLinks links, Caller caller) : IFilmCounter
{
    public ExportOutcome Show(ExportOutcome outcome) => outcome.File is { } file
        ? outcome with { File = file with { Path = null }, Url = links.Of(caller, outcome.JobId) }
        : outcome;
}
