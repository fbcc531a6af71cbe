namespace NemoMcp.Core.Translation;

/// <summary>What a phrase about the screen means to somebody without one.</summary>
internal enum GuiMeaning
{
    /// <summary>Something to be read: a panel, the timeline, a preview.</summary>
    Read,

    /// <summary>The account page.</summary>
    Credits,

    /// <summary>The export button.</summary>
    Export,

    /// <summary>The attachment button: here a path or a link is given.</summary>
    Upload,

    /// <summary>A button; which one decides what it means.</summary>
    Click,

    /// <summary>Something to be dragged: an edit in words.</summary>
    Drag,
}
