using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Editing;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.LocalBackend.Surveying;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Tests.Films;

/// <summary>Messages said to the editor alone, with its memory of steps and without a film.</summary>
internal sealed class Rehearsal(IReadOnlyList<MediaItem> uploads, IReadOnlyDictionary<MediaId, MediaSurvey> surveys)
{
    private readonly Editor editor = new();
    private readonly List<Draft> past = [];
    private readonly List<Draft> future = [];
    private bool isBegun;
    private Draft? draft;

    public EditorOutput Say(string message)
    {
        var output = editor.Edit(new() { Draft = draft, Past = [.. past], Future = [.. future], Media = uploads, NewMedia = isBegun ? [] : uploads, Message = message, Surveys = surveys, ProjectName = "project" });
        Remember(output);
        draft = output.Draft;
        isBegun |= output.Changed;
        return output;
    }

    private void Remember(EditorOutput output)
    {
        if (output.Steps < 0)
        {
            future.Insert(0, draft!);
            past.RemoveRange(past.Count + output.Steps, -output.Steps);
        }
        else if (output is { Steps: 0, Changed: true, Before: { } before })
        {
            past.Add(before);
        }
    }
}
