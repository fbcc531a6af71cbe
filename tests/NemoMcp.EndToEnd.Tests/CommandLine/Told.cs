using System.Text;
using NemoMcp.EndToEnd.Tests.Infrastructure;

namespace NemoMcp.EndToEnd.Tests.CommandLine;

/// <summary>Waits for a line of a running program.</summary>
internal static class Told
{
    /// <summary>What was read up to and with the line that holds the words.</summary>
    public static async Task<string> WaitAsync(StreamReader lines, string words)
    {
        using var limit = new CancellationTokenSource(Processes.Limit);
        var heard = new StringBuilder();
        while (await lines.ReadLineAsync(limit.Token) is { } line)
        {
            heard.AppendLine(line);
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return heard.ToString();
            }
        }

        throw new InvalidOperationException($"The program ended without \"{words}\":\n{heard}");
    }
}
