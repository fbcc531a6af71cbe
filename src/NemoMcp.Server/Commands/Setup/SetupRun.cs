using NemoMcp.Server.Commands.Setup.Editing;
using NemoMcp.Server.Commands.Setup.Hosts;

namespace NemoMcp.Server.Commands.Setup;

/// <summary>Sets hosts up, or takes the server out of them, and says line by line what that changes.</summary>
internal sealed class SetupRun(SetupOptions options, TextWriter output, TextWriter errors)
{
    /// <summary>One host after the other; one that is refused does not stop the others. The exit code is the worst of all.</summary>
    public async Task<int> RunAsync(IReadOnlyList<AssistantHost> hosts)
    {
        var worst = ExitCode.Done;
        foreach (var host in hosts)
        {
            worst = Math.Max(worst, await RunAsync(host));
        }

        if (options.DryRun)
        {
            await output.WriteLineAsync("Nothing was written: this was a dry run.");
        }

        return worst;
    }

    private async Task<int> RunAsync(AssistantHost host)
    {
        var path = host.FileOn(options.Machine);
        try
        {
            await (options.Remove ? RemoveAsync(host, path) : AddAsync(host, path));
            return ExitCode.Done;
        }
        catch (HostFileRefusedException refused)
        {
            await errors.WriteLineAsync($"{host.Title}: {path} is left as it was. {refused.Message}");
            return ExitCode.BadInput;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{host.Title}: {path} cannot be changed ({problem.Message}). Check the permissions of the file and its folder.");
            return ExitCode.Failed;
        }
    }

    private async Task AddAsync(AssistantHost host, string path)
    {
        var wasFound = host.IsFoundOn(options.Machine);
        var file = HostFile.Open(path);
        var changed = host.Format.Add(file.Content ?? [], options.Entry);
        var isFirst = host.Format.FindCommand(file.Content ?? []) is null;
        if (file.Content is { } old && old.AsSpan().SequenceEqual(changed))
        {
            await output.WriteLineAsync($"{host.Title}: set up already, in {path}");
        }
        else
        {
            await ChangeAsync(host, file, changed, isFirst);
            await output.WriteLineAsync(wasFound ? $"  {host.Afterwards}" : $"  {host.Title} was not found on this machine; the file is there for when it comes.");
        }

        if (host.Skills is { } skills)
        {
            await TellAsync(new SkillCopies(options.ShippedSkills, skills(options.Machine)).Bring(options.DryRun));
        }
    }

    private async Task RemoveAsync(AssistantHost host, string path)
    {
        var file = HostFile.Open(path);
        if (file.Content is not { } old || host.Format.FindCommand(old) is null)
        {
            await output.WriteLineAsync($"{host.Title}: {ServerEntry.Name} is not in {path}");
        }
        else
        {
            var before = file.Before;
            var rest = host.Format.Remove(old, before);
            await ChangeAsync(host, file, rest, isFirst: false);
            if (!options.DryRun && before is not null && rest.AsSpan().SequenceEqual(before))
            {
                file.ForgetBefore();
            }
        }

        if (host.Skills is { } skills)
        {
            await TellAsync(new SkillCopies(options.ShippedSkills, skills(options.Machine)).TakeAway(options.DryRun));
        }
    }

    private async Task ChangeAsync(AssistantHost host, HostFile file, byte[]? changed, bool isFirst)
    {
        // Nothing is written that its own reader does not take.
        _ = changed is null ? null : host.Format.FindCommand(changed);
        await output.WriteLineAsync($"{host.Title}: {file.Path}{(changed is null ? " is deleted: nothing else is in it" : "")}");
        foreach (var line in ChangedLines.Between(file.Content, changed))
        {
            await output.WriteLineAsync(line);
        }

        if (!options.DryRun && file.Replace(changed, isFirst) is { } copy)
        {
            await output.WriteLineAsync($"  The file as it was: {copy}");
        }
    }

    private async Task TellAsync(IReadOnlyList<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            await output.WriteLineAsync($"  {sentence}");
        }
    }
}
