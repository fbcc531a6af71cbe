using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Cutting;
using NemoMcp.LocalBackend.Drafts.Overlays;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Language;
using NemoMcp.LocalBackend.Language.Reading;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.Media;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Editing;

/// <summary>What a turn will do: media to place, commands in order, and the parts that ask for nothing that can be done.</summary>
internal sealed record EditPlan
{
    public required Interpretation Read { get; init; }

    public required IReadOnlyList<MediaItem> Media { get; init; }

    public required IReadOnlyList<MediaId> ToPlace { get; init; }

    /// <summary>New logos that nobody has said a place for.</summary>
    public required IReadOnlyList<string> Aside { get; init; }

    public required IReadOnlyList<PlannedCommand> Commands { get; init; }

    /// <summary>The sentence asks for the media as it is.</summary>
    public bool PlacesMedia => Read.Findings.OfType<Finding.PlaceMedia>().Any() || (StartsOver && Read.Parts.Count is 0);

    /// <summary>The timeline begins anew, with the files that were named.</summary>
    public bool StartsOver => Read.StartsOverWith is not null;

    /// <summary>A file to begin anew with that was never uploaded.</summary>
    public string? Missing => Read.StartsOverWith?.FirstOrDefault(name => Newest(Media, name) is null);

    public bool PlacesOnly => Commands.Count is 0 && PlacesMedia;

    /// <summary>Clips change their numbers on the way, so that it matters what came first.</summary>
    public bool IsInTurn => Commands.Count(planned => EditOrder.NamesPlaces(planned.Command)) > 1
        && (Commands.Any(planned => EditOrder.ArrangesClips(planned.Command)) || Commands.Where(planned => Cuts.IsCut(planned.Command)).DistinctBy(planned => planned.Stage).Count() > 1);

    /// <summary>Every part of the sentence is a command.</summary>
    public bool IsComplete => Read.Parts.All(part => part.Unknown is null && part.Findings.All(finding => finding is Finding.Do or Finding.PlaceMedia));

    public static EditPlan Of(Interpretation read, EditorInput input)
    {
        var commands = EditOrder.Of(read);
        var media = input.Media.Concat(input.NewMedia).DistinctBy(item => item.Id).ToList();
        var placed = Placed(read, input, media, commands);
        var aside = Marks(placed, input.Draft);
        return new()
        {
            Read = read,
            Media = media,
            Commands = commands,
            ToPlace = [.. placed.Except(aside).Select(item => item.Id)],
            Aside = [.. aside.Select(item => item.FileName)],
        };
    }

    private static MediaItem? Newest(IReadOnlyList<MediaItem> media, string name) =>
        media.LastOrDefault(item => string.Equals(item.FileName, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is to lie over the film is no piece of it.</summary>
    private static HashSet<MediaId> Over(IReadOnlyList<PlannedCommand> commands, List<MediaItem> media, Draft? draft)
    {
        var used = draft is null ? [] : OverlayEdit.Used(draft);
        return [.. commands.Select(planned => planned.Command).OfType<EditCommand.AddOverlay>().Select(overlay => OverlayEdit.Find(overlay.FileName, media, used)?.Id).OfType<MediaId>()];
    }

    // A logo beside footage is to lie over it one day; as a clip of its own nobody wants it.
    private static List<MediaItem> Marks(List<MediaItem> placed, Draft? draft)
    {
        var marks = placed.Where(item => item.Facts.Kind is MediaKind.Image && Mark.IsMatch(item.FileName)).ToList();
        return marks.Count < placed.Count || draft?.Film().Count > 0 ? marks : [];
    }

    private static readonly Regex Mark = Spoken.Pattern("(?<![a-z])(logos?|watermarks?|badges?)(?![a-z])|标志|水印|角标|台标");

    /// <summary>New pictures are placed by any edit. Sound is music to be added, unless there is nothing else to edit.</summary>
    private static List<MediaItem> Placed(Interpretation read, EditorInput input, List<MediaItem> media, IReadOnlyList<PlannedCommand> commands)
    {
        // Before the first edit nothing is placed, so nothing can have been used up either.
        var fresh = read.StartsOverWith is { } named ? [.. named.Select(name => Newest(media, name)).OfType<MediaItem>().Distinct()]
            : input.Draft is null ? media : input.NewMedia.ToList();
        var over = Over(commands, media, input.Draft);
        var pictures = fresh.Where(item => item.Facts.Kind is not MediaKind.Audio && !over.Contains(item.Id)).ToList();
        var hasFilm = pictures.Count > 0 || (read.StartsOverWith is null && input.Draft?.Film().Count > 0);
        var isAboutSound = commands.All(planned => planned.Command is not (EditCommand.AddMusic or EditCommand.AddTitle or EditCommand.SetCanvas));
        return hasFilm || !isAboutSound ? pictures : fresh;
    }
}
