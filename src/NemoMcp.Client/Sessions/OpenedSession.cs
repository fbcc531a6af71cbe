using NemoMcp.Protocol.Ids;

namespace NemoMcp.Client.Sessions;

/// <summary>A session that was just opened.</summary>
public sealed record OpenedSession(SessionId Session, TaskId? Task, string? UserId);
