namespace NemoMcp.Core.Routing;

/// <summary>What a phrase does in a request.</summary>
internal enum WordRole
{
    /// <summary>Says little: politeness, articles, "now".</summary>
    Filler,

    /// <summary>Makes a request by itself: "export".</summary>
    Ask,

    /// <summary>Makes one together with a thing: "send".</summary>
    Verb,

    /// <summary>What is asked for: "the video".</summary>
    Thing,

    /// <summary>A thing that says too little alone: "it".</summary>
    Pronoun,

    /// <summary>The film without its picture.</summary>
    Sound,

    /// <summary>Turns a request into a question about one.</summary>
    Doubt,

    Resolution,

    Format,

    /// <summary>A path.</summary>
    Place,
}
