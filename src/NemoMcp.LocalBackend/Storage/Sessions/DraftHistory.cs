namespace NemoMcp.LocalBackend.Storage.Sessions;

/// <summary>Moves a session forth to a new timeline, or back and forth among those it had. Pure.</summary>
internal static class DraftHistory
{
    /// <summary>More steps than anyone counts back; a session's file is read at every call.</summary>
    private const int MostKept = 20;

    /// <summary>All kept timelines together, in characters: a few hundred pieces each leave room for the twenty.</summary>
    private const int MostCharacters = 1_000_000;

    /// <summary>After an edit: what was undone before it cannot come back.</summary>
    public static SessionRecord Edited(SessionRecord record, KeptDraft? before, KeptDraft now) =>
        Bounded(At(record, now) with { Past = before is null ? record.Past : [.. record.Past, before], Future = [] });

    /// <summary>Steps below zero go back, above zero forth; there have to be as many.</summary>
    public static SessionRecord Moved(SessionRecord record, int steps)
    {
        var now = record.Draft is { } draft ? new KeptDraft { Draft = draft, UsedThrough = record.UsedThrough } : throw new InvalidOperationException("Nothing was edited yet.");
        List<KeptDraft> all = [.. record.Past, now, .. record.Future];
        var index = record.Past.Count + steps;
        return At(record, all[index]) with { Past = all[..index], Future = all[(index + 1)..] };
    }

    private static SessionRecord At(SessionRecord record, KeptDraft kept) => record with { Draft = kept.Draft, UsedThrough = kept.UsedThrough };

    private static SessionRecord Bounded(SessionRecord record)
    {
        var kept = record.Past.TakeLast(MostKept).ToList();
        while (kept.Count > 0 && kept.Sum(draft => (long)draft.Draft.GetRawText().Length) > MostCharacters)
        {
            kept.RemoveAt(0);
        }

        return record with { Past = kept };
    }
}
