namespace NemoMcp.Core.Guidance;

/// <summary>The one place that turns a failure into words.</summary>
public static class ErrorGuide
{
    /// <summary>Words for a failure; one that is not ours becomes <c>internal_error</c> without its details.</summary>
    public static ErrorReport Describe(Exception failure, Language language)
    {
        _ = (failure, language);
        throw new NotSupportedException();
    }
}
