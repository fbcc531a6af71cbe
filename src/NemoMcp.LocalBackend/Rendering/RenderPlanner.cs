using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.LocalBackend.Rendering;

/// <summary>Turns a draft into ffmpeg's arguments. Pure: it reads no file but writes the texts that a title needs beside the film.</summary>
public sealed class RenderPlanner
{
    /// <summary>Plans a film. <paramref name="workFolder"/> is the render's own; texts and the film lie in it.</summary>
    public RenderPlan Plan(Draft draft, IReadOnlyDictionary<MediaId, MediaItem> media, RenderOutput output, string workFolder, string filmPath) =>
        throw new NotSupportedException();
}
