namespace NemoMcp.Server.Schemas;

/// <summary>What a value should have been, as the end of "expected …", in the languages of the answers.</summary>
public sealed record Expectation(string English, string Chinese);
