namespace NemoMcp.LocalBackend.Tests.Paraphrases;

/// <summary>How a paraphrase was taken.</summary>
internal enum Verdict
{
    /// <summary>The same timeline as the sentence of the page leaves, or nothing where nothing is meant.</summary>
    Right,

    /// <summary>Not the same, and the reply says that something was not done.</summary>
    Told,

    /// <summary>Not the same, and the reply does not say so.</summary>
    SilentlyWrong,
}
