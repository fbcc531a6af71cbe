using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.LocalBackend.Surveying;
using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.LocalBackend.Tests.Rendering;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Films;

/// <summary>One backend for many films, and the footage, made when it is first asked for.</summary>
public sealed class FilmStage : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MediaItem> items = new(StringComparer.Ordinal);
    private readonly DraftBuilder known = new();
    private readonly List<Studio> workshops = [];
    private RunningBackend? backend;
    private Caller? caller;
    private readonly Surveyor surveyor = new(TimeProvider.System);
    private int films;

    public async Task InitializeAsync()
    {
        backend = await RunningBackend.StartAsync(folder);
        caller = await backend.CallAsync();
    }

    public async Task DisposeAsync() => await backend!.DisposeAsync();

    public void Dispose()
    {
        workshops.ForEach(workshop => workshop.Dispose());
        folder.Dispose();
    }

    internal async Task<string> FileAsync(string name) =>
        files.TryGetValue(name, out var path) ? path : files[name] = await Footage.MakeAsync(Workshop(), name);

    /// <summary>Says the row's messages to the backend, renders, fetches the film and measures it.</summary>
    internal async Task ShowAsync(FilmRow row)
    {
        using var studio = new Studio();
        var session = await caller!.OpenAsync();
        foreach (var file in row.Files)
        {
            (await caller.UploadAsync(session, (file, await File.ReadAllBytesAsync(await FileAsync(file))))).Code.ShouldBe(0, file);
        }

        foreach (var message in row.Before)
        {
            (await caller.SayAsync(session, message)).HasEdited.ShouldBeTrue(message);
        }

        var said = await caller.SayAsync(session, row.Example);
        said.HasEdited.ShouldBeTrue(string.Join('\n', said.Replies));
        var path = Path.Combine(studio.Folder, "film");
        await File.WriteAllBytesAsync(path, await RenderAsync(session, row));
        await ContactSheet.AddAsync(studio, row, path);
        await row.Measure(new MadeFilm(studio, this, path, await studio.FactsAsync(path), string.Join('\n', said.Replies)));
    }

    /// <summary>The draft that a message leaves, and how the editor saw it; the words of titles are dots, as they differ between languages.</summary>
    internal async Task<(string Draft, bool IsAsAsked)> DraftAsync(FilmRow row, string message)
    {
        var uploads = new List<MediaItem>();
        foreach (var file in row.Files)
        {
            uploads.Add(await ItemAsync(file));
        }

        var rehearsal = new Rehearsal(uploads, await surveyor.OfAsync(uploads, Workshop().Time));
        foreach (var before in row.Before)
        {
            rehearsal.Say(before).Changed.ShouldBeTrue(before);
        }

        var output = rehearsal.Say(message);
        var read = new EditInterpreter().Interpret(message, row.Files);
        return (output.Draft is { } draft ? DraftJson.Write(WithoutWords(draft)) : output.Reply, read.IsGranted && output.IsAsAsked);
    }

    private static Draft WithoutWords(Draft draft) => draft with
    {
        Tracks = [.. draft.Tracks.Select(track => track with { Segments = [.. track.Segments.Select(WithoutWords)] })],
    };

    private static Segment WithoutWords(Segment segment) =>
        segment.Text is { } text ? segment with { Label = "…", Text = text with { Value = "…" } } : segment;

    // Each has a limit of its own on its time, and the stage stands for long.
    private Studio Workshop()
    {
        workshops.Add(new());
        return workshops[^1];
    }

    private async Task<MediaItem> ItemAsync(string name)
    {
        if (!items.TryGetValue(name, out var item))
        {
            var path = await FileAsync(name);
            item = items[name] = known.File(path, await Workshop().FactsAsync(path));
        }

        return item;
    }

    private async Task<byte[]> RenderAsync(string session, FilmRow row)
    {
        var id = $"film_{++films}";
        await caller!.RenderAsync(session, id, (await caller.DraftAsync(session)).GetRawText(), row.Output);
        var finished = await caller.FollowAsync(id);
        finished.GetProperty("status").GetString().ShouldBe("completed", finished.GetRawText());
        return await backend!.Http.GetByteArrayAsync(finished.GetProperty("output").GetProperty("url").GetString(), TestLimits.Token());
    }
}
