namespace NemoMcp.Client.Errors;

/// <summary>What was asked: the same refusal means different things to different calls.</summary>
internal enum CallKind
{
    Other,

    /// <summary>The anonymous-token call: 400 means that the client id is missing.</summary>
    Token,

    /// <summary>About one session: 404 means that it is not known.</summary>
    Session,

    /// <summary>Media for one session: 413 and 415 are about the file.</summary>
    Upload,

    /// <summary>How a render goes: <c>success: false</c> tells that the render failed, not the question.</summary>
    RenderPoll,
}
