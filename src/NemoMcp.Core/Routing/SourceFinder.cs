using System.Text;
using System.Text.RegularExpressions;

namespace NemoMcp.Core.Routing;

/// <summary>Takes paths and addresses out of a message. Quotes are optional, also around a path with spaces that ends in a media type.</summary>
internal static partial class SourceFinder
{
    /// <summary>Stands where a source was.</summary>
    public const char Mark = '\uE001';

    private const string MediaTypes = "mp4|mov|m4v|avi|webm|mkv|mpg|mpeg|3gp|jpe?g|png|gif|webp|heic|bmp|tiff?|mp3|wav|m4a|aac|flac|ogg|opus|srt|vtt";

    /// <summary>The sources in order, and the message with <see cref="Mark"/> in their places.</summary>
    public static (IReadOnlyList<string> Sources, string Remainder) Find(string text)
    {
        var sources = new List<string>();
        var rest = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (SourceAt(text, at) is not var (source, length))
            {
                rest.Append(text[at]);
                continue;
            }

            sources.Add(source);
            rest.Append(' ').Append(Mark).Append(' ');
            at += length - 1;
        }

        return (sources, rest.ToString());
    }

    private static (string Source, int Length)? SourceAt(string text, int at)
    {
        if (Message.QuoteEnd(text, at) is { } end)
        {
            var content = text[(at + 1)..end].Trim();
            return Whole.IsMatch(content) ? (content, end + 1 - at) : null;
        }

        if (!IsStart(text, at))
        {
            return null;
        }

        var match = Address.Match(text, at) is { Success: true } address ? address
            : MediaPath.Match(text, at) is { Success: true } media ? media
            : Path.Match(text, at) is { Success: true } path ? path
            : FileName.Match(text, at);
        return match.Success ? (match.Value, match.Length) : null;
    }

    // After a letter a slash divides words: "and/or".
    private static bool IsStart(string text, int at) => at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '\\' or '.' or '-' or '_' or '~' or ':');

    // An address ends at a space, a quote or a Chinese mark; a full stop at its end belongs to the sentence.
    [GeneratedRegex(@"\G(?:https?|file)://[^\s""'“”‘’<>，。；！？、（）]*[^\s""'“”‘’<>，。；！？、（）.,;!?)]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address { get; }

    // Up to the first media type, spaces included, but never over the beginning of a next path.
    [GeneratedRegex(@"\G(?:~?/|[a-z]:[\\/]|\\\\)(?=\S)(?:(?![\s,，、](?:~?/|[a-z]:[\\/]|https?:|file:))[^\r\n""“”])*?\.(?:" + MediaTypes + @")(?![a-z0-9_/\\-]|\.[a-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MediaPath { get; }

    [GeneratedRegex(@"\G(?:~?/|[a-z]:[\\/]|\\\\)[^\s""“”，。；！？、,]*[^\s""“”，。；！？、,.;!?)]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Path { get; }

    // A bare name is a source over HTTP; here, only with a media type. Chinese puts the verb right beside it.
    [GeneratedRegex(@"\G(?<!上)(?!上传|[把将请传])[\p{L}\p{N}_(\[](?:(?!上传)[^\s""'“”/\\，。；！？、,])*\.(?:" + MediaTypes + @")(?![a-z0-9_/\\-]|\.[a-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FileName { get; }

    [GeneratedRegex(@"\A(?:(?:https?|file)://\S+|(?:~?/|[a-z]:[\\/]|\\\\)\S.*|[^/\\\r\n]+\.(?:" + MediaTypes + @"))\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole { get; }
}
