namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>What stands between a part and the part before it.</summary>
internal enum Joint
{
    /// <summary>Nothing: the first part of a sentence.</summary>
    None,

    /// <summary>A comma, "and", 和: the verb before may go on.</summary>
    And,

    /// <summary>"with", "plus", 加上: something is added.</summary>
    With,

    /// <summary>"then", 然后: what comes before is done first.</summary>
    Then,
}
