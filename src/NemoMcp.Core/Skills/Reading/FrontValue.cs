namespace NemoMcp.Core.Skills.Reading;

/// <summary>A value in the head of a SKILL.md, with the line of the file that it stands on. Only ever looked at.</summary>
internal abstract record FrontValue(int Line)
{
    /// <summary>A single value. One that was written without quotes may mean a number or a truth value to others.</summary>
    public sealed record Text(string Value, bool IsPlain, int Line) : FrontValue(Line);

    public sealed record Items(IReadOnlyList<FrontValue> Of, int Line) : FrontValue(Line);

    public sealed record Keys(IReadOnlyList<FrontKey> Of, int Line) : FrontValue(Line)
    {
        /// <summary>The value of a key (the last one, where it stands twice); null when it is absent.</summary>
        public FrontValue? this[string name] => Of.LastOrDefault(key => key.Name == name)?.Value;

        /// <summary>Null also where YAML reads nothing: a bare <c>version:</c> or <c>version: ~</c> is no version.</summary>
        public string? TextOf(string name) =>
            this[name] is Text text and not { IsPlain: true, Value: "" or "~" or "null" or "Null" or "NULL" } ? text.Value.Trim() : null;
    }

    /// <summary>A reference to another value: never followed, so nothing can be made to grow.</summary>
    public sealed record Reference(int Line) : FrontValue(Line);
}
