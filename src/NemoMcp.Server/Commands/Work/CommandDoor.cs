using System.Text.Json;
using System.Text.Json.Nodes;
using NemoMcp.Core;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;

namespace NemoMcp.Server.Commands.Work;

/// <summary>
/// Runs a person's command on the program's own server, so that it has the tools, the journal and the accounts of an assistant,
/// and makes an exit code of whatever becomes of it.
/// </summary>
internal sealed class CommandDoor(SettingsFlags flags, TimeProvider clock, bool json)
{
    private readonly Report _report = new(json);

    /// <param name="language">Of the words on the screen.</param>
    /// <param name="allow">What was typed, made part of the settings.</param>
    /// <param name="work">The command; its exit code.</param>
    /// <param name="resume">The command that goes on after a stop, where there is a better one than following the job.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    public async Task<int> RunAsync(
        Language language, Func<NemoSettings, NemoSettings> allow, Func<CommandScene, CancellationToken, Task<int>> work, CancellationToken cancellationToken, string? resume = null)
    {
        var exit = ExitCode.Failed;
        ToolCaller? tools = null;
        try
        {
            var settings = allow(SettingsCheck.Require(SettingsReader.Read(flags.Get, SettingsPlace.Current(flags.Get))));
            await using var server = await InProcessServer.StartAsync(settings, clock, cancellationToken);
            tools = new ToolCaller(server.Client, flags.Given.GetValueOrDefault(SettingNames.Skill));
            IScreen screen = Terminal.ErrorIsPiped ? new LineScreen() : new BarScreen();
            exit = await work(
                new CommandScene { Settings = settings, Tools = tools, Screen = screen, Report = _report, Language = language, Clock = clock }, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            exit = ExitCode.Cancelled;
            Stopped("cancelled", StopWords.Stopped(tools, resume, language), tools);
        }
        catch (StillRunningException late)
        {
            exit = ExitCode.TimedOut;
            Stopped("running", StopWords.Late(late.Job, language), tools);
        }
        catch (ToolFailedException refused)
        {
            exit = refused.Report is { } report ? ExitCode.Of(report) : ExitCode.Failed;
            Failed(refused.Message, refused.Report, tools, language);
        }
        catch (Exception failure)
        {
            var report = ErrorGuide.Describe(failure, language);
            exit = ExitCode.Of(report);
            Failed($"{report.Message}\n{report.Action}", report, tools, language);
        }

        _report.Document["exit_code"] = exit;
        _report.End();
        return exit;
    }

    private void Failed(string words, ErrorReport? error, ToolCaller? tools, Language language)
    {
        Terminal.Error.WriteLine(words);
        if (tools?.Session is { } session)
        {
            _report.Document["session_id"] = session;
            Terminal.Error.WriteLine(StopWords.GoOn(session, language));
        }

        _report.Document["status"] = "failed";
        _report.Document["error"] = error is null ? null : JsonSerializer.SerializeToNode(error, CoreJsonContext.Default.ErrorReport);
    }

    private void Stopped(string status, string words, ToolCaller? tools)
    {
        Terminal.Error.WriteLine(words);
        var document = _report.Document;
        document["status"] = status;
        document["session_id"] ??= JsonValueOf(tools?.Session);
        document["job_id"] = JsonValueOf(tools?.RunningJob);
    }

    private static JsonValue? JsonValueOf(string? text) => text is null ? null : JsonValue.Create(text);
}
