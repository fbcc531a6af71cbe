namespace NemoMcp.LocalBackend.Endpoints.Faults;

/// <summary>What happens to a render.</summary>
internal enum RenderFault
{
    None,

    /// <summary>It ends as failed.</summary>
    Fails,

    /// <summary>It stands still for a while before it goes on.</summary>
    Stalls,
}
