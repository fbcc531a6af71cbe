using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Editing.Explaining;
using NemoMcp.LocalBackend.Editing.Storyboards;
using NemoMcp.LocalBackend.Language;
using NemoMcp.LocalBackend.Language.Captions;
using NemoMcp.LocalBackend.Language.Storyboards;
using NemoMcp.LocalBackend.Rendering.Titles;

namespace NemoMcp.LocalBackend.Editing;

/// <summary>One turn of the agent, pure but for the fonts of this machine: a sentence and a draft become a new draft and a reply.</summary>
public sealed class Editor
{
    /// <summary>More than anyone types; longer texts are not sentences about an edit. The text of captions does not count.</summary>
    private const int MaxMessageLength = 4000;

    /// <summary>What a message of the protocol may hold in all.</summary>
    private const int MaxCaptionLength = 8000;

    private readonly EditInterpreter _interpreter = new();

    /// <summary>Reads the message; <see cref="Edit(EditorInput, EditorReading)"/> does what it asks for.</summary>
    public EditorReading Read(EditorInput input)
    {
        if (IsTooLong(input.Message))
        {
            return new();
        }

        return !HasMedia(input) && StoryboardReader.Read(input.Message) is { } board
            ? new() { Storyboard = board }
            : new() { Wishes = _interpreter.Interpret(input.Message, FileNames(input)) };
    }

    /// <summary>Reads the sentence, applies what is possible, and says what was done and what was not and why.</summary>
    public EditorOutput Edit(EditorInput input) => Edit(input, Read(input));

    /// <summary>Does what was read, for whoever had to know before what it would be.</summary>
    public EditorOutput Edit(EditorInput input, EditorReading reading)
    {
        var reply = ReplyTo(input);
        if (reading.Storyboard is { } board)
        {
            return Made(input, board, reply);
        }

        if (!HasMedia(input))
        {
            return Unchanged(input, reply.NothingToEdit());
        }

        return reading.Wishes is { } wishes ? Edit(input, wishes, reply) : Unchanged(input, reply.TooLong(MaxMessageLength));
    }

    /// <summary>Says what <see cref="Edit(EditorInput)"/> would understand and, where there is media, what it would do; nothing is done.</summary>
    public EditExplanation Explain(EditorInput input)
    {
        var (reading, isChinese) = (Read(input), ReplyLanguage.IsChinese(input.Message, input.Language));
        if (reading.Generates)
        {
            var made = Edit(input, reading);
            return new() { IsChinese = isChinese, Steps = [made.Reply.Split('\n')[0]], Parts = [], Reply = made.Reply, AsksBack = false, IsComplete = made.Changed, Changes = made.Changed };
        }

        var tried = HasMedia(input) || reading.Wishes is null ? Edit(input, reading) : null;
        return new Explainer(isChinese).Of(reading.Wishes ?? new([]), tried);
    }

    private static EditorOutput Edit(EditorInput input, Interpretation wishes, Reply reply)
    {
        if (new StepTaker(input, reply).Take(wishes) is { } step)
        {
            return step;
        }

        var plan = EditPlan.Of(wishes, input);
        if (plan.Missing is { } missing)
        {
            return Unchanged(input, reply.NoSuchFile(missing));
        }

        return plan.Commands.Count is 0 && !plan.PlacesOnly
            ? Unchanged(input, reply.NothingDone(plan))
            : Apply(input, plan, reply);
    }

    private static bool IsTooLong(string message) =>
        message.Length > MaxCaptionLength || Captioning.Of(message).Wishes.Length > MaxMessageLength;

    // Where there is media, a film is made of it.
    private static bool HasMedia(EditorInput input) => input.Draft is not null || input.Media.Count > 0 || input.NewMedia.Count > 0;

    private static Reply ReplyTo(EditorInput input) => new(ReplyLanguage.IsChinese(input.Message, input.Language));

    private EditorOutput Made(EditorInput input, Storyboard board, Reply reply)
    {
        var (film, words) = new StoryboardMaker(_interpreter).Make(board, input.ProjectName);
        return film is null
            ? Unchanged(input, reply.NotMade(words))
            // Not told in silence: that there is no footage has to be said.
            : new() { Draft = film, Changed = true, IsAsAsked = true, Complete = false, Reply = reply.Made(words) };
    }

    private static EditorOutput Apply(EditorInput input, EditPlan plan, Reply reply)
    {
        var before = input.Draft is not { } current ? DraftEngine.Empty(input.ProjectName) : plan.StartsOver ? DraftEngine.Emptied(current) : current;
        var engine = new DraftEngine(plan.Media, TitleDrawing.Of) { Surveys = input.Surveys };
        var outcomes = plan.ToPlace.Count > 0 ? [engine.Apply(before, new EditCommand.Place(plan.ToPlace))] : new List<EditOutcome>();
        // "Then": the film as the stage before has left it is what the next one names moments of.
        foreach (var stage in plan.Commands.GroupBy(planned => planned.Stage))
        {
            outcomes.AddRange(engine.Apply(outcomes.Count is 0 ? before : outcomes[^1].Draft, [.. stage.Select(planned => planned.Command)]));
        }

        var wanted = outcomes.Skip(plan.ToPlace.Count > 0 ? 1 : 0).ToList();
        var isRefused = wanted.Count > 0 && wanted.All(outcome => outcome.Result is EditResult.Refused) && !plan.PlacesMedia;
        if (isRefused)
        {
            return Unchanged(input, reply.NothingDone(plan, wanted));
        }

        var after = outcomes.Count is 0 ? before : outcomes[^1].Draft;
        var changed = outcomes.Any(outcome => outcome.Result is EditResult.Done);
        var isAsAsked = changed && outcomes.All(outcome => outcome.Result is EditResult.Done && outcome.IsAsAsked);
        return new()
        {
            Draft = changed ? after : input.Draft,
            Changed = changed,
            // The first edit leaves the clips as they were uploaded: an empty timeline is nothing to go back to.
            Before = input.Draft ?? (outcomes.Count > 1 && outcomes[0] is { Result: EditResult.Done, Command: EditCommand.Place } ? outcomes[0].Draft : null),
            IsAsAsked = isAsAsked,
            Complete = isAsAsked && plan.IsComplete,
            Reply = reply.Done(plan, outcomes, before, after),
        };
    }

    private static EditorOutput Unchanged(EditorInput input, string reply) =>
        new() { Draft = input.Draft, Changed = false, Complete = false, Reply = reply };

    private static IReadOnlyList<string> FileNames(EditorInput input) =>
        [.. input.Media.Concat(input.NewMedia).Select(item => item.FileName).Distinct(StringComparer.OrdinalIgnoreCase)];
}
