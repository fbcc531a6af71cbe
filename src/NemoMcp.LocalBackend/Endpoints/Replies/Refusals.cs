using System.Globalization;
using Microsoft.AspNetCore.Http;
using NemoMcp.Protocol;

namespace NemoMcp.LocalBackend.Endpoints.Replies;

/// <summary>Every refusal and its words. Business codes have four digits and travel in an envelope; the rest are HTTP's own.</summary>
internal static class Refusals
{
    public static RefusedException TokenInvalid() =>
        new(StatusCodes.Status401Unauthorized, BackendCodes.TokenInvalid, "The token is not valid here or has expired. Ask for a new one at /api/auth/anonymous-token.");

    public static RefusedException SessionNotFound() =>
        new(StatusCodes.Status404NotFound, BackendCodes.SessionNotFound, "Session not found. Create a new one.");

    /// <summary>Not HTTP 402: that is the plan, and the credits are another matter.</summary>
    public static RefusedException OutOfCredits() =>
        new(StatusCodes.Status200OK, BackendCodes.OutOfCredits, "Not enough credits: the first edit of a session costs 50.");

    public static RefusedException UnsupportedFile(string fileName) =>
        new(StatusCodes.Status200OK, BackendCodes.UnsupportedFile, $"{fileName} is not a media file of an accepted type. Accepted: mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac.");

    public static RefusedException FileTooLarge(string fileName, long limit) =>
        new(StatusCodes.Status200OK, BackendCodes.FileTooLarge, string.Create(CultureInfo.InvariantCulture, $"{fileName} is larger than {limit / 1e6:0.###} MB. Compress or trim it."));

    public static RefusedException AttributionMissing() =>
        new(StatusCodes.Status402PaymentRequired, StatusCodes.Status402PaymentRequired, $"Exports need the headers {NemoHeaders.SkillSource}, {NemoHeaders.SkillVersion} and {NemoHeaders.SkillPlatform}.");

    public static RefusedException RateLimited() =>
        new(StatusCodes.Status429TooManyRequests, StatusCodes.Status429TooManyRequests, "Too many requests. Wait a moment and ask again.");

    public static RefusedException ExportBlocked() =>
        new(StatusCodes.Status402PaymentRequired, StatusCodes.Status402PaymentRequired, "Exports are not part of this plan. Register or upgrade.");

    public static RefusedException BadRequest(string message) =>
        new(StatusCodes.Status400BadRequest, StatusCodes.Status400BadRequest, message);

    public static RefusedException BodyTooLarge(int limit) =>
        new(StatusCodes.Status413PayloadTooLarge, StatusCodes.Status413PayloadTooLarge, FormattableString.Invariant($"The body is larger than {limit} bytes."));

    public static RefusedException NotFound(string message) =>
        new(StatusCodes.Status404NotFound, StatusCodes.Status404NotFound, message);

    public static RefusedException Conflict(string message) =>
        new(StatusCodes.Status409Conflict, StatusCodes.Status409Conflict, message);

    public static RefusedException FfmpegMissing(string message) =>
        new(StatusCodes.Status503ServiceUnavailable, BackendCodes.FfmpegMissing, message);
}
