namespace NemoMcp.Testing.Faults;

/// <summary>A session's state, read directly from the backend.</summary>
/// <param name="Digest">Equal for equal drafts, uploads and generated media.</param>
/// <param name="Draft">The draft as it stands there, to look for what an edit was to put in.</param>
/// <param name="Media">The uploads as they stand there.</param>
public sealed record WitnessedState(string Digest, string Draft, string Media);
