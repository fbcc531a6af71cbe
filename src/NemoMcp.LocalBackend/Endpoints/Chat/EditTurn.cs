using System.Text.Json;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Editing;
using NemoMcp.LocalBackend.Endpoints.Faults;
using NemoMcp.LocalBackend.Endpoints.Replies;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.LocalBackend.Storage.Accounts;
using NemoMcp.LocalBackend.Storage.Files;
using NemoMcp.LocalBackend.Storage.Sessions;
using NemoMcp.LocalBackend.Surveying;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Endpoints.Chat;

/// <summary>One message from its arrival to its answer. Whoever waits for it may leave; it runs on.</summary>
internal sealed class EditTurn(BackendFolder folder, SessionStore sessions, Ledger ledger, LocalBackendOptions options, TimeProvider clock)
{
    /// <summary>The longest that a client keeps a stream open: past it nobody hears the answer.</summary>
    private static readonly TimeSpan TurnLimit = TimeSpan.FromMinutes(15);

    private readonly Editor editor = new();
    private readonly Surveyor surveyor = new(clock);
    private readonly Silence silence = new(options);

    /// <summary>Runs the turn; <paramref name="stopping"/> means that the backend ends.</summary>
    public async Task RunAsync(SessionRecord session, string message, Chaos chaos, Action<TurnEvent> tell, CancellationToken stopping)
    {
        var id = new SessionId(session.SessionId);
        using var turn = await FileLock.TakeAsync(folder.EditLock(id), TurnLimit, stopping);
        var now = await sessions.ReadAsync(id, stopping) ?? throw new FileNotFoundException($"Session {id} has gone.");
        var input = InputOf(now, message);
        var reading = editor.Read(input);
        var price = reading.Generates ? Ledger.GenerationPrice : Ledger.SessionPrice;
        if (!await ledger.TryHoldAsync(session.UserId, id, price, stopping))
        {
            tell(new TurnEvent.Refused(Refusals.OutOfCredits()));
            return;
        }

        var done = false;
        try
        {
            done = await EditAsync(now, input, reading, chaos, tell, stopping);
        }
        finally
        {
            // Not with the caller's token: credits come back, or are paid, also while the backend ends.
            await (done ? ledger.SpendAsync(session.UserId, id, CancellationToken.None) : ledger.ReleaseAsync(session.UserId, id, CancellationToken.None));
        }
    }

    private async Task<bool> EditAsync(SessionRecord session, EditorInput input, EditorReading reading, Chaos chaos, Action<TurnEvent> tell, CancellationToken stopping)
    {
        var words = new CloudWords(ReplyLanguage.IsChinese(input.Message, session.Language));
        var output = chaos.Question is true
            ? new EditorOutput { Draft = null, Changed = false, Reply = words.Question }
            : await EditedAsync(input, reading, stopping);
        if (chaos.TwoStages is true && output.Changed)
        {
            tell(new TurnEvent.Said(words.FirstStage));
        }

        if (output.Changed)
        {
            tell(new TurnEvent.Editing());
        }

        await PassTimeAsync(chaos.EditTime ?? options.EditTime, stopping);
        var draft = output is { Changed: true, Draft: { } changed } ? Parse(DraftJson.Write(changed)) : (JsonElement?)null;
        var before = output.Before is { } left ? Parse(DraftJson.Write(left)) : (JsonElement?)null;
        var seen = session.Media.Select(media => media.Number).DefaultIfEmpty(0).Max();
        await sessions.ChangeAsync(new SessionId(session.SessionId), record => Answered(record, output.Steps, before, draft, seen), CancellationToken.None);
        if (draft is { } saved)
        {
            tell(new TurnEvent.Edited(saved));
        }

        if (output.Reply.Length > 0 && !silence.Covers(output, session, input.Message, chaos))
        {
            tell(new TurnEvent.Said(chaos.GuiTalk is true && output.Changed ? output.Reply + '\n' + words.Gui : output.Reply));
        }

        return draft is not null;
    }

    private async Task<EditorOutput> EditedAsync(EditorInput input, EditorReading reading, CancellationToken stopping) =>
        editor.Edit(reading.WantsSurvey ? input with { Surveys = await surveyor.OfAsync(input.Media, stopping) } : input, reading);

    private EditorInput InputOf(SessionRecord session, string message)
    {
        var media = sessions.MediaOf(session);
        return new EditorInput
        {
            Draft = session.Draft is { } draft ? DraftJson.Read(draft) : null,
            Past = [.. session.Past.Select(kept => DraftJson.Read(kept.Draft)).OfType<Draft>()],
            Future = [.. session.Future.Select(kept => DraftJson.Read(kept.Draft)).OfType<Draft>()],
            Media = media,
            NewMedia = [.. media.Where(item => item.Number > session.UsedThrough)],
            Message = message,
            Language = session.Language,
            ProjectName = session.TaskName,
        };
    }

    /// <summary>Media stays new until an edit has changed something: a question uses nothing up.</summary>
    private static SessionRecord Answered(SessionRecord record, int steps, JsonElement? before, JsonElement? draft, int seen)
    {
        var changed = draft switch
        {
            null => record,
            _ when steps is not 0 => DraftHistory.Moved(record, steps),
            { } now => DraftHistory.Edited(record, before is { } left ? new() { Draft = left, UsedThrough = record.Draft is null ? seen : record.UsedThrough } : null, new() { Draft = now, UsedThrough = seen }),
        };
        return changed with { Turns = record.Turns + 1 };
    }

    private async Task PassTimeAsync(TimeSpan time, CancellationToken stopping)
    {
        if (time <= TimeSpan.Zero)
        {
            return;
        }

        try
        {
            await Task.Delay(time, clock, stopping);
        }
        catch (OperationCanceledException)
        {
            // The time only plays the cloud's slowness. A backend that ends keeps what it promised instead of losing it.
        }
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
