using System.Text;

namespace NemoMcp.Media;

/// <summary>Lines of a child's pipe, each bounded: a child that never ends its line cannot fill the memory.</summary>
internal static class LineReader
{
    // ffprobe's longest useful line is a file name; ffmpeg's is a filter with its arguments.
    private const int LongestLine = 8_000;

    public static async Task ReadAsync(TextReader pipe, Action<string> onLine, CancellationToken cancellationToken)
    {
        var buffer = new char[4096];
        var line = new StringBuilder();

        while (await pipe.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            foreach (var letter in buffer.AsSpan(0, count))
            {
                // ffmpeg ends its status lines with a carriage return alone.
                if (letter is '\n' or '\r')
                {
                    Flush(line, onLine);
                }
                else if (line.Length < LongestLine)
                {
                    line.Append(letter);
                }
            }
        }

        Flush(line, onLine);
    }

    private static void Flush(StringBuilder line, Action<string> onLine)
    {
        if (line.Length > 0)
        {
            onLine(line.ToString());
            line.Clear();
        }
    }
}
