namespace NemoMcp.LocalBackend.Editing;

/// <summary>One turn of the agent, pure: a sentence and a draft become a new draft and a reply.</summary>
public sealed class Editor
{
    /// <summary>Reads the sentence, applies what is possible, and says what was done and what was not and why.</summary>
    public EditorOutput Edit(EditorInput input) =>
        new() { Draft = input.Draft, Changed = false, Reply = "" };
}
