using ModelContextProtocol;
using NemoMcp.Protocol;
using Spectre.Console;

namespace NemoMcp.Server.Commands.Work;

/// <summary>For a person at a terminal: a bar for each step, which stays when the step is done.</summary>
internal sealed class BarScreen : IScreen
{
    /// <summary>What is left of a line of 80 beside bar and figures.</summary>
    private const int MaxWords = 40;

    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Terminal.Error) });

    public Task<T> ShowAsync<T>(string name, Func<Action<ProgressNotificationValue>, Task<T>> step) =>
        _console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 20 }, new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask(Markup.Escape(Words(name)));
                bar.IsIndeterminate = true;
                var result = await step(note => Show(bar, name, note));
                bar.Description = Markup.Escape(Words(name));
                bar.IsIndeterminate = false;
                bar.Value = bar.MaxValue;
                return result;
            });

    private static void Show(ProgressTask bar, string name, ProgressNotificationValue note)
    {
        if (note.Total is not null)
        {
            bar.IsIndeterminate = false;
            bar.Value = Math.Min(note.Progress, bar.MaxValue);
        }

        if (note.Message is { Length: > 0 } message)
        {
            bar.Description = Markup.Escape(Words($"{name}: {message}"));
        }
    }

    private static string Words(string text) =>
        ForeignText.Clean(text, MaxWords + 1) is { Length: > MaxWords } longer ? longer[..(MaxWords - 1)] + "…" : ForeignText.Clean(text, MaxWords);
}
