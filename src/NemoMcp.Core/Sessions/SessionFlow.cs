using NemoMcp.Client.Telemetry;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Credits;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Skills;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Sessions;

/// <summary>Opening sessions.</summary>
public sealed class SessionFlow(BackendDoor door, SessionDesk sessions, WorkspaceLink workspace, CreditsGlance credits)
{
    private const int MaxNameLength = 100;
    private const int MaxLanguageLength = 35;

    public async Task<SessionOutcome> CreateAsync(SessionRequest request, ToolCall call, CancellationToken cancellationToken)
    {
        using var span = NemoTelemetry.Flow("session");
        var language = Languages.FromTag(request.Language) ?? Language.English;
        var wanted = Checked(request, language);
        var visit = await door.OpenAsync(call, null, language, cancellationToken);
        var record = await sessions.OpenAsync(wanted, visit, call, cancellationToken);
        await door.ReadyAsync(visit, call, cancellationToken);
        var balance = credits.TryReadAsync(visit, cancellationToken);
        var link = request.WorkspaceLink ? await workspace.TryMakeAsync(visit, record, cancellationToken) : null;
        return Tell(request, record, visit, link, (await balance) is { } known ? new CreditsLabel(known.Available, known.Frozen, known.Total) : null);
    }

    private static SessionOutcome Tell(SessionRequest request, SessionRecord record, BackendVisit visit, string? link, CreditsLabel? credits)
    {
        List<string> notices = [.. visit.TakeNotices()];
        if (request.WorkspaceLink && link is null)
        {
            notices.Add(visit.IsLocal
                ? visit.Language.Say("The embedded backend has no web workspace: there is no link.", "内置后端没有网页工作区，因此没有链接。")
                : visit.Language.Say("The backend gave no workspace link this time.", "后端此次没有提供工作区链接。"));
        }

        return new SessionOutcome
        {
            SessionId = record.SessionId,
            TaskId = record.TaskId,
            Skill = new SkillLabel(visit.Skill.Name, visit.Skill.Version, visit.Skill.Platform),
            Backend = visit.BackendName,
            Account = visit.Account!.Kind,
            Credits = credits,
            TokenExpiresAt = visit.Account.ExpiresAt,
            WorkspaceUrl = link,
            Next = NextSteps.AfterOpening(visit.Language, credits),
            Notices = notices.Count > 0 ? notices : null,
            Language = visit.Language,
        };
    }

    private static SessionRequest Checked(SessionRequest request, Language language)
    {
        if (request.Language is { } tag && (tag.Length is 0 or > MaxLanguageLength || !tag.All(c => char.IsAsciiLetterOrDigit(c) || c is '-')))
        {
            throw new NemoException(NemoErrorCode.InvalidArgument, "language")
            {
                Detail = language.Say("language must be a BCP 47 tag such as \"en\" or \"zh-CN\".", "language 必须是 BCP 47 标签，例如 \"en\" 或 \"zh-CN\"。"),
            };
        }

        var name = ForeignText.Clean(request.Name, MaxNameLength);
        return request with { Name = name.Length > 0 ? name : new SessionRequest().Name };
    }
}
