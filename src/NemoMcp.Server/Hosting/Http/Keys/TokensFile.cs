using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace NemoMcp.Server.Hosting.Http.Keys;

/// <summary>Keys whose hashes stand in a file: <c>name sha256-of-token</c> a line, <c>#</c> begins a comment. Read again when it changes.</summary>
internal sealed partial class TokensFile(string path, ILogger<TokensFile> log) : IKeyCheck
{
    // A line is a name and 64 digits; ten thousand callers fit in.
    private const int MaxBytes = 2_000_000;
    private const int HashLength = 64;

    private readonly Lock _turn = new();
    private Content? _content;

    public ValueTask<KeyAnswer> CheckAsync(string key, CancellationToken cancellationToken)
    {
        if (Current() is not { } names)
        {
            return ValueTask.FromResult(KeyAnswer.Unavailable);
        }

        // Hashes are compared, so the time that a comparison takes tells nothing of a key.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        return ValueTask.FromResult(names.TryGetValue(hash, out var name) ? new KeyAnswer(name) : KeyAnswer.Rejected);
    }

    private IReadOnlyDictionary<string, string>? Current()
    {
        var file = new FileInfo(path);
        var stamp = file.Exists ? new Stamp(file.LastWriteTimeUtc, file.Length) : default;
        if (_content is { } known && known.Stamp == stamp)
        {
            return known.Names;
        }

        lock (_turn)
        {
            if (_content?.Stamp != stamp)
            {
                _content = new Content(stamp, Read());
            }

            return _content!.Names;
        }
    }

    private Dictionary<string, string>? Read()
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > MaxBytes)
            {
                Log.TooLong(log, path, MaxBytes);
                return null;
            }

            using var reader = new StreamReader(file, Encoding.UTF8);
            return Parse(reader.ReadToEnd());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Log.Unreadable(log, path, problem);
            return null;
        }
    }

    private Dictionary<string, string> Parse(string text)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var words = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words is [var name, { Length: HashLength } hash] && hash.All(digit => char.IsAsciiDigit(digit) || digit is >= 'a' and <= 'f'))
            {
                names[hash] = name;
            }
            else if (words.Length > 0)
            {
                Log.BadLine(log, path, number);
            }
        }

        return names;
    }

    private readonly record struct Stamp(DateTime ChangedAt, long Length);

    private sealed record Content(Stamp Stamp, IReadOnlyDictionary<string, string>? Names);

    private static partial class Log
    {
        [LoggerMessage(1301, LogLevel.Error, "The keys in {File} cannot be read: nobody is let in.")]
        public static partial void Unreadable(ILogger logger, string file, Exception problem);

        [LoggerMessage(1302, LogLevel.Error, "{File} is longer than {Bytes} bytes: nobody is let in.")]
        public static partial void TooLong(ILogger logger, string file, int bytes);

        [LoggerMessage(1303, LogLevel.Warning, "{File}, line {Line}: expected a name and the SHA-256 of a token in lower-case hex. The line is passed over.")]
        public static partial void BadLine(ILogger logger, string file, int line);
    }
}
