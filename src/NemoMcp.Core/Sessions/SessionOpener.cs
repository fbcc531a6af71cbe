using NemoMcp.Core.Backends;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Sessions;

/// <summary>Opens a session at the backend, account included.</summary>
public sealed class SessionOpener(SessionBook book, TimeProvider clock)
{
    /// <summary>Opening has a limit of its own (tools contract, section 1): no call may outlive its host because of it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    // The backend contract (section 13) advises it where nobody named a language.
    private const string DefaultLanguage = "en";

    public async Task<SessionRecord> OpenAsync(string name, string? language, BackendVisit visit, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        var patience = visit.Patience;
        visit.Patience = patience < Limit ? patience : Limit;
        try
        {
            return await CreateAsync(name, language, visit, either.Token);
        }
        catch (OperationCanceledException late) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new NemoException(NemoErrorCode.BackendUnavailable, visit.Where, late)
            {
                Detail = visit.Language.Say(
                    $"The backend did not open a session within {Limit.TotalSeconds:0} seconds.",
                    $"后端未能在 {Limit.TotalSeconds:0} 秒内打开会话。"),
            };
        }
        finally
        {
            visit.Patience = patience;
        }
    }

    private async Task<SessionRecord> CreateAsync(string name, string? language, BackendVisit visit, CancellationToken cancellationToken)
    {
        var opened = await visit.RunAsync((client, token) => client.Sessions.CreateAsync(name, language ?? DefaultLanguage, token), cancellationToken);
        visit.Learn(opened.UserId);
        var record = new SessionRecord
        {
            SessionId = opened.Session.Value,
            Scope = visit.Scope,
            TaskId = opened.Task?.Value,
            Name = name,
            Language = language,
            Skill = visit.Skill.Name,
            UserId = opened.UserId,
            OpenedByUs = true,
            OpenedAt = clock.GetUtcNow(),
        };
        await book.AddAsync(record, cancellationToken);
        return record;
    }
}
