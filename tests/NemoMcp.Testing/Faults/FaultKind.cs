namespace NemoMcp.Testing.Faults;

/// <summary>What the network does to an exchange.</summary>
public enum FaultKind
{
    /// <summary>The connection breaks before the whole request has passed: the backend never has it all.</summary>
    CutRequest,

    /// <summary>The connection breaks while the answer comes; the backend has done its work.</summary>
    CutResponse,

    /// <summary>Bytes come late.</summary>
    Delay,

    /// <summary>The answer ends early and says that this is its end.</summary>
    Truncate,

    /// <summary>A piece of the answer comes twice: an event of a stream, else some bytes.</summary>
    Duplicate,

    /// <summary>A bit of the answer is another one.</summary>
    Corrupt,

    /// <summary>Nothing more comes, and the connection stays.</summary>
    Stall,
}
