namespace NemoMcp.Server.Schemas;

/// <summary>A member of an object: an argument of a tool, or a field of its answer.</summary>
public sealed record Member(string Name, Shape Shape, string? Description = null)
{
    public bool Required { get; init; }

    /// <summary>A value that fits, for the error text of one that does not.</summary>
    public string? Example { get; init; }
}
