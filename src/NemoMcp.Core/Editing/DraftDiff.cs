using NemoMcp.Core.Guidance;
using NemoMcp.Protocol.Drafts;

namespace NemoMcp.Core.Editing;

/// <summary>Compares two drafts and says what changed, in words a person reads. Pure.</summary>
public static class DraftDiff
{
    public static IReadOnlyList<EditChange> Compare(DraftDocument? before, DraftDocument? after, Language language)
    {
        _ = (before, after, language);
        throw new NotSupportedException();
    }
}
