using System.Text.Json;
using System.Text.Json.Nodes;
using NemoMcp.Core;
using NemoMcp.Core.Batching;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;
using NemoMcp.Server.Commands.Work;

namespace NemoMcp.Server.Commands.Batching;

/// <summary>All films of a list, one after the other. One that fails does not stop the others; an empty account does.</summary>
internal sealed class BatchRun(CommandScene scene, BatchBook book, IReadOnlyList<BatchFilm> films, BatchOptions options)
{
    private const string NotRun = "not_run";

    private readonly List<(BatchFilm Film, BatchEntry Entry, bool Earlier)> _ended = [];

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var sessions = new BatchSession(scene, book);
        var journey = new BatchJourney(scene, book, sessions, films);
        try
        {
            foreach (var film in films)
            {
                _ended.Add(await OneAsync(journey, film, cancellationToken));
            }
        }
        finally
        {
            scene.Report.Document["session_id"] = book.Record.SessionId;
            scene.Report.Document["jobs"] = new JsonArray([.. _ended.Select(ended => (JsonNode?)Document(ended.Film, ended.Entry, ended.Earlier))]);
        }

        scene.Report.Lines(Columns.Of(["", "STATE", "FILE", "FILM"], _ended.Select(Row)));
        var exit = ExitOf(_ended.ConvertAll(ended => ended.Entry));
        scene.Report.Document["status"] = exit is ExitCode.Done ? "completed" : exit is ExitCode.NeedsInput ? BatchEntry.NeedsInput : BatchEntry.Failed;
        return exit;
    }

    private async Task<(BatchFilm Film, BatchEntry Entry, bool Earlier)> OneAsync(BatchJourney journey, BatchFilm film, CancellationToken cancellationToken)
    {
        var entry = book.Record.EntryOf(film.Key);
        if (!options.Means(film.Job.Number))
        {
            return (film, entry.IsSettled ? entry : entry with { Status = NotRun }, entry.IsSettled);
        }

        if (entry.IsSettled && !options.Again && await StaysAsync(entry, cancellationToken))
        {
            return (film, entry, true);
        }

        if (_ended.Exists(ended => !ended.Earlier && ended.Entry.ErrorCode == NemoErrorCode.OutOfCredits.ToWire()))
        {
            return (film, entry with { Status = NotRun, Words = scene.Language.Say("the credits are used up", "积分已用完") }, false);
        }

        if (entry.IsSettled && (entry.Status is not BatchEntry.Failed || options.Again))
        {
            await book.SaveAsync(book.Record.With(film.Key, new BatchEntry()), cancellationToken);
        }

        return (film, await journey.RunAsync(film, cancellationToken), false);
    }

    // What failed is tried again, but not a message that may have been carried out: that would be paid for twice.
    private static async Task<bool> StaysAsync(BatchEntry entry, CancellationToken cancellationToken)
    {
        foreach (var source in entry.Sources)
        {
            if (await source.IsChangedAsync(cancellationToken))
            {
                return false;
            }
        }

        return entry.Status is not BatchEntry.Failed || IsUnsure(entry);
    }

    private static bool IsUnsure(BatchEntry entry) => !entry.IsEdited
        && (entry.ErrorCode == NemoErrorCode.EditOutcomeUnknown.ToWire() || entry.ErrorCode == NemoErrorCode.BackendTimeout.ToWire());

    private static int ExitOf(List<BatchEntry> entries) => entries.All(entry => entry.Status is BatchEntry.Done) ? ExitCode.Done
        : entries.Exists(entry => entry.Status is BatchEntry.Failed && entry.ErrorCode != NemoErrorCode.BackendTimeout.ToWire()) ? ExitCode.Failed
        : entries.Exists(entry => entry.Status is BatchEntry.Failed) ? ExitCode.TimedOut
        : entries.Exists(entry => entry.Status is BatchEntry.Unchanged or NotRun) ? ExitCode.Failed
        : ExitCode.NeedsInput;

    private IReadOnlyList<string> Row((BatchFilm Film, BatchEntry Entry, bool Earlier) ended)
    {
        var (film, entry, earlier) = ended;
        var state = entry.Status switch
        {
            BatchEntry.Done when earlier => scene.Language.Say("done earlier", "此前已完成"),
            BatchEntry.Done => scene.Language.Say("done", "已完成"),
            BatchEntry.Unchanged => scene.Language.Say("unchanged", "没有变化"),
            BatchEntry.NeedsInput => scene.Language.Say("asks", "有问题"),
            NotRun => scene.Language.Say("not run", "未运行"),
            _ => scene.Language.Say("failed", "失败"),
        };
        return [FormattableString.Invariant($"{film.Job.Number}"), state, ForeignText.Clean(film.Name, 60), Result(entry, earlier)];
    }

    private string Result(BatchEntry entry, bool earlier)
    {
        if (entry.Film is { } made && entry.Status is BatchEntry.Done)
        {
            var facts = JsonSerializer.SerializeToElement(made, CoreJsonContext.Default.FilmFile);
            var gone = made.Path is { } path && !File.Exists(path) ? scene.Language.Say(" – no longer there; --again makes it anew", "——文件已不在；--again 可重新制作") : "";
            return $"{made.Path ?? made.Name} ({Editing.FilmWords.Facts(facts)}){gone}";
        }

        var words = entry.Words ?? "";
        return earlier && IsUnsure(entry)
            ? words + scene.Language.Say(" It is not sent again by itself; --again does.", "不会自动重发；如需重发请加 --again。")
            : words;
    }

    private static JsonObject Document(BatchFilm film, BatchEntry entry, bool earlier)
    {
        var document = new JsonObject
        {
            ["number"] = film.Job.Number,
            ["line"] = film.Job.Line,
            ["files"] = new JsonArray([.. film.Sources.Select(source => (JsonNode?)JsonValue.Create(source))]),
            ["instruction"] = film.Job.Instruction,
            ["status"] = entry.Status,
            ["earlier"] = earlier,
            ["message"] = entry.Message,
            ["edit_job_id"] = entry.EditJob,
            ["export_job_id"] = entry.ExportJob,
        };
        if (entry.Film is { } made)
        {
            document["file"] = JsonSerializer.SerializeToNode(made, CoreJsonContext.Default.FilmFile);
        }

        if (entry.Words is { } words)
        {
            document["words"] = words;
        }

        if (entry.ErrorCode is { } code)
        {
            document["error_code"] = code;
        }

        return document;
    }
}
