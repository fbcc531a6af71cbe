using System.CommandLine;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;
using NemoMcp.Server.Commands.Demo;

namespace NemoMcp.Server.Commands;

/// <summary><c>demo</c>: the whole journey through the MCP tools themselves, on the embedded backend.</summary>
internal static class DemoCommand
{
    private const string DefaultInstruction = "cut this into a 6-second short for TikTok with the title 'Made here', fade in and fade out";

    public static Command Describe(SettingsFlags flags, TimeProvider clock)
    {
        var file = new Argument<string?>("FILE") { Description = "A clip, picture or sound. Left out: one is made.", Arity = ArgumentArity.ZeroOrOne };
        // The parser takes an unknown flag for a file.
        file.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] flag }, ..])
            {
                result.AddError($"Unknown flag {flag}.");
            }
        });
        var instruction = new Option<string?>("--instruction") { Description = "What to do with it, in plain words." };
        var output = new Option<string?>("--output", "-o") { Description = "The film's file, or a folder." };
        var command = new Command("demo", "Make a film from a clip and a sentence, through the MCP tools, on this machine alone.") { file, instruction, output };
        command.SetAction((parsed, cancellationToken) =>
        {
            var options = new DemoOptions
            {
                File = FullPath(parsed.GetValue(file)),
                Instruction = parsed.GetValue(instruction) ?? DefaultInstruction,
                Output = FullPath(parsed.GetValue(output)),
            };
            return new DemoJourney(SettingsFor(flags, options), clock).RunAsync(options, cancellationToken);
        });
        return command;
    }

    /// <summary>The embedded backend, whatever else is set; and the paths that the person typed are allowed for this run.</summary>
    private static NemoSettings SettingsFor(SettingsFlags flags, DemoOptions options)
    {
        var local = flags.With(SettingNames.ApiUrl, "local");
        var settings = SettingsCheck.Require(SettingsReader.Read(local.Get, SettingsPlace.Current(local.Get)));
        string?[] typed = [Path.GetDirectoryName(options.File), FolderOf(options.Output)];
        return settings with { MediaRoots = [.. settings.MediaRoots, .. typed.OfType<string>()] };
    }

    /// <summary>The nearest folder of an output path that exists: what is missing below it will be made.</summary>
    private static string? FolderOf(string? output)
    {
        var folder = output;
        while (folder is not null && !Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }

    private static string? FullPath(string? typed)
    {
        if (typed is null)
        {
            return null;
        }

        if (typed.Length == 0 || typed.Contains('\0', StringComparison.Ordinal))
        {
            throw new NemoException(NemoErrorCode.InvalidArgument, typed) { Detail = "A path is empty or holds a character that no path can hold." };
        }

        var full = Path.GetFullPath(typed);
        return Path.EndsInDirectorySeparator(typed) && !Path.EndsInDirectorySeparator(full) ? full + Path.DirectorySeparatorChar : full;
    }
}
