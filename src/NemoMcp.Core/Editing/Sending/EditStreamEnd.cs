namespace NemoMcp.Core.Editing.Sending;

/// <summary>How the answer to a message ended.</summary>
internal enum EditStreamEnd
{
    /// <summary>The backend closed it, or fell silent after a whole answer.</summary>
    Closed,

    /// <summary>Nothing but heartbeats for too long.</summary>
    Idle,

    /// <summary>It took too long in all.</summary>
    Limit,

    /// <summary>The connection broke, or the backend failed on the way.</summary>
    Lost,
}
