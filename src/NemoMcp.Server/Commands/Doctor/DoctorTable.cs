using Spectre.Console;

namespace NemoMcp.Server.Commands.Doctor;

/// <summary>The report for a person: a table on a terminal, plain lines in a pipe.</summary>
internal static class DoctorTable
{
    public static async Task TellAsync(DoctorReport report)
    {
        if (Terminal.OutputIsPiped)
        {
            foreach (var line in report.Checks.SelectMany(Lines))
            {
                await Terminal.Out.WriteLineAsync(line);
            }
        }
        else
        {
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Terminal.Out) }).Write(Table(report));
        }

        await Terminal.Out.WriteLineAsync(Summary(report));
    }

    private static IEnumerable<string> Lines(Finding found)
    {
        yield return $"{Word(found.State),-6}  {found.Check}: {found.Message}";
        if (found.Action is { } action)
        {
            yield return $"        {action}";
        }
    }

    private static Table Table(DoctorReport report)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("", "Check", "Found");
        foreach (var found in report.Checks)
        {
            var colour = found.State switch { FindingState.Fine => "green", FindingState.Note => "yellow", _ => "red" };
            var action = found.Action is { } advice ? $"\n[{colour}]{Markup.Escape(advice)}[/]" : "";
            table.AddRow($"[{colour}]{Word(found.State)}[/]", Markup.Escape(found.Check), Markup.Escape(found.Message) + action);
        }

        return table;
    }

    private static string Word(FindingState state) => state switch { FindingState.Fine => "ok", FindingState.Note => "note", _ => "BROKEN" };

    private static string Summary(DoctorReport report)
    {
        var broken = report.Checks.Count(found => found.State is FindingState.Broken);
        return broken == 0 ? "Nothing is broken." : broken == 1 ? "One thing is broken." : $"{broken} things are broken.";
    }
}
