using System.Text.Json;
using ModelContextProtocol;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;
using NemoMcp.Server.Answers;
using NemoMcp.Server.Commands.Work;
using Spectre.Console;

namespace NemoMcp.Server.Commands.Demo;

/// <summary>Clip and sentence in, film out, told step by step.</summary>
internal sealed class DemoJourney(NemoSettings settings, TimeProvider clock)
{
    // The look of the terminal is guessed from TERM, also when the output goes into a file: then it is plain text.
    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Terminal.Out),
        Ansi = Terminal.OutputIsPiped ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = Terminal.OutputIsPiped ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
    });

    public async Task<int> RunAsync(DemoOptions options, CancellationToken cancellationToken)
    {
        if (options.Instruction.Trim().Length == 0)
        {
            throw new NemoException(NemoErrorCode.InvalidArgument, "--instruction") { Detail = "--instruction is empty; say what to do, for example \"trim the first 3 seconds\"." };
        }

        var scratch = Directory.CreateTempSubdirectory("nemo-demo-");
        try
        {
            return await MakeFilmAsync(options, scratch.FullName, cancellationToken);
        }
        catch (ToolFailedException refused)
        {
            await Terminal.Error.WriteLineAsync(refused.Message);
            return refused.Report is { } report ? ExitCode.Of(report) : ExitCode.Failed;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private async Task<int> MakeFilmAsync(DemoOptions options, string scratch, CancellationToken cancellationToken)
    {
        var clip = options.File ?? await DemoClip.MakeAsync(scratch, clock, cancellationToken);
        var roots = settings with { MediaRoots = [.. settings.MediaRoots, scratch] };
        await using var server = await InProcessServer.StartAsync(roots, clock, cancellationToken);
        var caller = new ToolCaller(server.Client);

        var (edit, export) = await _console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .StartAsync(bars => StepsAsync(bars, caller, clip, options, cancellationToken));

        Tell(edit);
        return export is { } film ? Tell(film, options) : ExitCode.NeedsInput;
    }

    private static async Task<(JsonElement Edit, JsonElement? Export)> StepsAsync(
        ProgressContext bars, ToolCaller caller, string clip, DemoOptions options, CancellationToken cancellationToken)
    {
        var name = Path.GetFileNameWithoutExtension(clip);
        await StepAsync(bars, caller, "create_session", new() { ["name"] = name.Length is > 0 and <= 100 ? name : "demo" }, cancellationToken);
        await StepAsync(bars, caller, "upload_media", new() { ["sources"] = new[] { clip } }, cancellationToken);
        var edit = await StepAsync(bars, caller, "send_edit", new() { ["message"] = options.Instruction }, cancellationToken);
        if (ToolCaller.Text(edit, "status") is not "completed")
        {
            return (edit, null);
        }

        var where = new Dictionary<string, object?>();
        if (options.Output is { } output)
        {
            where["output_path"] = output;
        }

        return (edit, await StepAsync(bars, caller, "export_video", where, cancellationToken));
    }

    private static async Task<JsonElement> StepAsync(
        ProgressContext bars, ToolCaller caller, string tool, Dictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        var bar = bars.AddTask(tool);
        var result = tool is "create_session"
            ? await caller.CallAsync(tool, arguments, note => Show(bar, tool, note), cancellationToken)
            : await caller.RunAsync(tool, arguments, note => Show(bar, tool, note), cancellationToken);
        bar.Value = bar.MaxValue;
        return result.Structured;
    }

    private static void Show(ProgressTask bar, string tool, ProgressNotificationValue note)
    {
        if (note.Total is not null)
        {
            bar.Value = Math.Min(note.Progress, bar.MaxValue);
        }

        if (note.Message is { Length: > 0 } message)
        {
            bar.Description = $"{tool}: {Markup.Escape(message)}";
        }
    }

    private void Tell(JsonElement edit)
    {
        foreach (var change in edit.GetProperty("changes").EnumerateArray())
        {
            _console.WriteLine($"✓ {ToolCaller.Text(change, "what")}");
        }

        if (ToolCaller.Text(edit, "reply") is { } reply)
        {
            _console.WriteLine(reply);
        }

        if (ToolCaller.Text(edit, "status") is not "completed")
        {
            Terminal.Error.WriteLine("Nothing was changed, so no film was made. Say it in other words with --instruction.");
        }
    }

    private int Tell(JsonElement export, DemoOptions options)
    {
        if (!export.TryGetProperty("file", out var file))
        {
            Terminal.Error.WriteLine("The export did not end with a file.");
            return ExitCode.TimedOut;
        }

        var facts = $"{Times.Seconds(file.GetProperty("duration_seconds").GetDouble())}, {file.GetProperty("width")}×{file.GetProperty("height")}, {Times.Size(file.GetProperty("size_bytes").GetInt64())}";
        _console.WriteLine($"{ToolCaller.Text(file, "path")} ({facts})");
        if (options.Output is { } asked && ToolCaller.Text(file, "path") != asked && File.Exists(asked))
        {
            _console.WriteLine($"{asked} was there already and is left as it was.");
        }

        return ExitCode.Done;
    }
}
