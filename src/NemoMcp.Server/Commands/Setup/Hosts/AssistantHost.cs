using NemoMcp.Server.Commands.Setup.Editing;

namespace NemoMcp.Server.Commands.Setup.Hosts;

/// <summary>A program in which people talk to an assistant, and the file in which it keeps its servers.</summary>
internal sealed record AssistantHost
{
    /// <summary>As it is typed: <c>claude-desktop</c>.</summary>
    public required string Name { get; init; }

    /// <summary>As it calls itself.</summary>
    public required string Title { get; init; }

    public required IHostFormat Format { get; init; }

    /// <summary>Its file; several where installations differ, the likeliest first.</summary>
    public required Func<HostMachine, IReadOnlyList<string>> Files { get; init; }

    /// <summary>A folder that only this host makes; null: the one of its file.</summary>
    public Func<HostMachine, string>? Home { get; init; }

    /// <summary>What makes it look at its file again.</summary>
    public required string Afterwards { get; init; }

    /// <summary>Where it looks for skills; null: skills are not copied for it.</summary>
    public Func<HostMachine, string>? Skills { get; init; }

    /// <summary>The file to work on: the first that exists, else the first whose folder exists, else the first.</summary>
    public string FileOn(HostMachine machine)
    {
        var files = Files(machine);
        return files.FirstOrDefault(File.Exists) ?? files.FirstOrDefault(file => Directory.Exists(Path.GetDirectoryName(file))) ?? files[0];
    }

    /// <summary>True where the host seems to be in use here.</summary>
    public bool IsFoundOn(HostMachine machine) =>
        File.Exists(FileOn(machine)) || Directory.Exists(Home?.Invoke(machine) ?? Path.GetDirectoryName(FileOn(machine)));
}
