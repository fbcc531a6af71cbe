namespace NemoMcp.Server.Tasks;

/// <summary>How a task stands, by the protocol's words.</summary>
internal enum TaskPhase
{
    Working,

    /// <summary>It goes on when the client has answered <see cref="TaskView.InputRequests"/>.</summary>
    InputRequired,

    /// <summary>It has a result, which may be a tool's error.</summary>
    Completed,

    /// <summary>It broke off for a reason that no tool has words for.</summary>
    Failed,

    Cancelled,
}
