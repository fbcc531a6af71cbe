namespace NemoMcp.EndToEnd.Tests.Infrastructure;

/// <summary>An ffprobe that begins and then waits to be let go: the moment in which a server looks at a film.</summary>
internal sealed class HeldProbe
{
    private readonly string _folder;

    private HeldProbe(string folder) => _folder = folder;

    /// <summary>A search path on which it is found first.</summary>
    public string SearchPath => $"{_folder}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";

    public static async Task<HeldProbe> MakeAsync(NemoHome home)
    {
        var path = home.File(Path.Combine("held", "ffprobe"));
        var folder = Path.GetDirectoryName(path)!;
        await Processes.RunAsync("mkfifo", [Path.Combine(folder, "door")]);
        await File.WriteAllTextAsync(path, $"#!/bin/sh\n: > '{folder}/begun'\nread -r word < '{folder}/door'\nexit 1\n");
        await Processes.RunAsync("chmod", ["+x", path]);
        return new HeldProbe(folder);
    }

    public Task BegunAsync() => WatchedFolder.UntilAsync(_folder, () => File.Exists(Path.Combine(_folder, "begun")));

    /// <summary>It outlives the server that was killed, and is let go here.</summary>
    public Task LetGoAsync() => Processes.RunAsync("sh", ["-c", $"echo > '{_folder}/door'"]);
}
