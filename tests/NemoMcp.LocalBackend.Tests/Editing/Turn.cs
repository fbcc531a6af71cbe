using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Editing;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.LocalBackend.Surveying;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>A session as the editor sees it: uploads, and one message after the other.</summary>
internal sealed class Turn(params MediaItem[] uploads)
{
    private readonly Editor _editor = new();
    private readonly List<MediaItem> _media = [.. uploads];
    private List<MediaItem> _fresh = [.. uploads];

    public Draft? Draft { get; private set; }

    public IReadOnlyList<Draft> Past { get; init; } = [];

    public string? Language { get; init; }

    public IReadOnlyDictionary<MediaId, MediaSurvey> Surveys { get; init; } = new Dictionary<MediaId, MediaSurvey>();

    public void Upload(MediaItem item)
    {
        _media.Add(item);
        _fresh.Add(item);
    }

    public EditorOutput Say(string message)
    {
        var output = _editor.Edit(new() { Draft = Draft, Past = Past, Media = _media, NewMedia = _fresh, Message = message, Surveys = Surveys, Language = Language, ProjectName = "project" });
        Draft = output.Draft;
        _fresh = output.Changed ? [] : _fresh;
        return output;
    }
}
