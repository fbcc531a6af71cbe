using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using NemoMcp.Protocol;

namespace NemoMcp.LocalBackend.Endpoints.Faults;

/// <summary>
/// Bad days of the cloud by lot. The same seed and the same requests to the same routes, in the same order, meet the same
/// faults; no fault is so frequent that a patient caller does not get its film.
/// </summary>
internal sealed class ChaosProfile(int seed)
{
    private const double RateLimitedShare = 0.03;
    private const double TokenShare = 0.01;
    private const double SessionShare = 0.01;
    private const double CreditsShare = 0.01;
    private const double BlockedShare = 0.02;
    private const double CutShare = 0.05;
    private const double SlowShare = 0.05;
    private const double GuiShare = 0.25;
    private const double QuestionShare = 0.05;
    private const double TwoStagesShare = 0.15;
    private const double FailsShare = 0.08;
    private const double StallsShare = 0.08;

    /// <summary>The cloud needs half a minute and more; this is enough to see heartbeats come.</summary>
    private static readonly TimeSpan LongestEdit = TimeSpan.FromSeconds(8);

    private readonly ConcurrentDictionary<string, int> asked = new(StringComparer.Ordinal);

    public Chaos Draw(HttpRequest request)
    {
        var route = RouteOf(request);
        var place = asked.AddOrUpdate(route, 1, static (_, count) => count + 1);
        double Lot(string of) => LotOf($"{seed}:{route}:{place}:{of}");
        return new()
        {
            Fault = FaultOf(route, Lot("fault")),
            EditTime = LongestEdit * Math.Pow(Lot("time"), 2),
            GuiTalk = Lot("gui") < GuiShare,
            Question = Lot("question") < QuestionShare,
            TwoStages = Lot("stages") < TwoStagesShare,
            Render = Lot("render") switch
            {
                < FailsShare => RenderFault.Fails,
                < FailsShare + StallsShare => RenderFault.Stalls,
                _ => RenderFault.None,
            },
        };
    }

    private static Fault FaultOf(string route, double lot)
    {
        (Fault Fault, double Share)[] shares = route switch
        {
            // A token that is refused is asked for again here: refusing that too would end in nothing.
            NemoRoutes.AnonymousToken => [(Fault.RateLimited, RateLimitedShare)],
            NemoRoutes.Run => [(Fault.RateLimited, RateLimitedShare), (Fault.TokenInvalid, TokenShare), (Fault.SessionMissing, SessionShare), (Fault.OutOfCredits, CreditsShare), (Fault.Cut, CutShare), (Fault.Slow, SlowShare)],
            NemoRoutes.SubmitRender => [(Fault.RateLimited, RateLimitedShare), (Fault.ExportBlocked, BlockedShare)],
            "film" => [(Fault.Cut, CutShare), (Fault.Slow, SlowShare)],
            _ => [(Fault.RateLimited, RateLimitedShare), (Fault.TokenInvalid, TokenShare)],
        };
        foreach (var (fault, share) in shares)
        {
            if (lot < share)
            {
                return fault;
            }

            lot -= share;
        }

        return Fault.None;
    }

    // Ids are random and would make every run another one.
    private static string RouteOf(HttpRequest request) => request.Path.Value switch
    {
        NemoRoutes.AnonymousToken or NemoRoutes.Run or NemoRoutes.SubmitRender or NemoRoutes.CreateSession or NemoRoutes.Credits => request.Path.Value,
        { } path when path.StartsWith("/files/", StringComparison.Ordinal) || path.EndsWith("/download", StringComparison.Ordinal) => "film",
        { } path => string.Join('/', path.Split('/').Take(4)),
        _ => "",
    };

    private static double LotOf(string what) => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(what))) / (uint.MaxValue + 1.0);
}
