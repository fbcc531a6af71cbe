namespace NemoMcp.LocalBackend.Drafts;

/// <summary>How a command ended.</summary>
public enum EditResult
{
    Done,

    /// <summary>The draft is as asked without any change, such as a film that is short enough.</summary>
    AlreadySo,
    Refused,
}
