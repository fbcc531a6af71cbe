namespace NemoMcp.Server.Commands.Doctor;

/// <summary>One thing that was looked at.</summary>
internal sealed record Finding
{
    /// <summary>The subject, one word or two.</summary>
    public required string Check { get; init; }

    public required FindingState State { get; init; }

    /// <summary>What was found.</summary>
    public required string Message { get; init; }

    /// <summary>What to do now; null where nothing is to be done.</summary>
    public string? Action { get; init; }

    public static Finding Fine(string check, string message) => new() { Check = check, State = FindingState.Fine, Message = message };

    public static Finding Note(string check, string message, string? action = null) => new() { Check = check, State = FindingState.Note, Message = message, Action = action };

    public static Finding Broken(string check, string message, string action) => new() { Check = check, State = FindingState.Broken, Message = message, Action = action };
}
