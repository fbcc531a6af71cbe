namespace NemoMcp.Testing.Backend;

/// <summary>The code under test made a call that the backend was not told about.</summary>
public sealed class ScriptedBackendException(string message) : Exception(message);
