using NemoMcp.Core.Guidance;
using NemoMcp.Protocol.Drafts;

namespace NemoMcp.Core.Editing;

/// <summary>A timeline in one line: <c>Timeline (2 tracks): 1. Video: plaza (0-10s) 2. Title: "Hello" (0-3s)</c>. Pure.</summary>
public static class TimelineSummary
{
    public static string Write(DraftDocument? draft, Language language)
    {
        _ = (draft, language);
        throw new NotSupportedException();
    }
}
