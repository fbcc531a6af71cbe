namespace NemoMcp.Server.Commands.Setup.Editing;

/// <summary>A member of an object; its key starts at the byte of the opening quote.</summary>
internal sealed record JsonMember(string Name, int KeyStart, JsonPart Value);
