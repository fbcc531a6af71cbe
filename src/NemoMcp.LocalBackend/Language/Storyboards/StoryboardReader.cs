using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Storyboards;

/// <summary>"Make a 20-second video about tea: its history; its kinds; how to brew it", 做一个关于茶的视频：……. Nothing is added to the person's words.</summary>
internal static class StoryboardReader
{
    public const int MostPoints = 12;
    private const int MostCharacters = 160;

    /// <summary>Null where no film of words is asked for.</summary>
    public static Storyboard? Read(string message)
    {
        var text = string.Join('\n', message.ReplaceLineEndings("\n").Split('\n').Select(CleanText.Of)).Trim();
        if ((English.Match(text) is { Success: true } english ? english : Chinese.Match(text)) is not { Success: true } match)
        {
            return null;
        }

        var head = text[..match.Index] + match.Groups["head"].Value;
        var rest = match.Groups["topic"].Value + text[(match.Index + match.Length)..];
        var (topic, points) = Parts(rest);
        var (clean, length) = WithoutLength(topic);
        return clean.Length is 0 ? null : new(Short(Capital(clean)), [.. points.Select(point => Short(Capital(point))).Take(MostPoints + 1)], length ?? WithoutLength(head).LengthMs)
        {
            Wishes = Length.Replace(head, " ").Replace('\n', ' '),
        };
    }

    /// <summary>What stands before a colon or a line's end is the topic; behind it are the points.</summary>
    private static (string Topic, IReadOnlyList<string> Points) Parts(string rest)
    {
        var border = Border.Match(rest);
        if (!border.Success)
        {
            return (Edges.Replace(rest, ""), []);
        }

        var body = rest[(border.Index + border.Length)..].Trim();
        var pieces = body.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        pieces = pieces.Length > 1 ? pieces : body.Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        pieces = pieces.Length > 1 ? pieces : [.. SentenceEnd.Split(body)];
        pieces = pieces.Length > 1 ? pieces : body.Split([',', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (Edges.Replace(rest[..border.Index], ""), [.. pieces.Select(piece => Edges.Replace(Bullet.Replace(piece.Trim(), ""), "")).Where(piece => piece.Length > 0)]);
    }

    private static (string Topic, long? LengthMs) WithoutLength(string words) => Length.Match(words) is { Success: true } match
        ? (Edges.Replace(Length.Replace(words, " "), ""), (long)(Numbers.Read(match.Groups["n"].Value) * (match.Groups["min"].Success ? 60_000 : 1000)))
        : (words, null);

    private static string Capital(string words) => words.Length > 0 && char.IsAsciiLetterLower(words[0]) ? char.ToUpperInvariant(words[0]) + words[1..] : words;

    private static string Short(string words) => words.Length > MostCharacters ? words[..MostCharacters] + "…" : words;

    private const string Film = "(videos?|films?|clips?|shorts?|movies?|animations?|reels?|stor(y|ies)|explainers?|slide ?shows?|trailers?|ads?)";

    // Whoever says "my clips" or "this video" means media, not words.
    private static readonly Regex English = Spoken.Pattern(
        @"(?<head>\b(text[- ]to[- ]video\b[^:\n]{0,40}|(generate|create|make|produce|build|write)( [\w:.-]+){0,8}? " + Film + @"( (for|on) (tik ?tok|you ?tube|instagram|reels|shorts))?))"
        + @"(?<!\b(my|these|those|this|that|the|our|it) ([\w-]+ )?" + Film + @")( (about|on|of|explaining|showing|titled|called|from (this |the )?(text|script)|where|in which)|(?=:)|:)(?! (my|these|those|this|that|our|the|all) ([\w-]+ )?(clips?|videos?|footage|files?|photos?|pictures?|media|recordings?|images?)\b| (it|them|these|those|this)\b)[ :]*(?<topic>)");

    private static readonly Regex Chinese = Spoken.Pattern(
        "(?<head>(文生视频|文字生成视频|文字转视频)[^：:\n]{0,20}|(生成|制作|做|创作|写)(一?[个段部条支])?[^：:\n]{0,16}?)(?<x>(关于|讲述?|介绍|主题为?) ?)(?<topic>[^：:\n]{1,80}?)的?(视频|短片|影片|短视频|动画|宣传片|故事)"
        + "|(?<head>(文生视频|文字生成视频|文字转视频)[^：:\n]{0,20})[：:](?<topic>)");

    private static readonly Regex Border = Spoken.Pattern(@"[:：]|\n|(?<=[^.!?。！？]{4})[.!?](?=\s+\S)|[。！？](?=.)|;|；");
    private static readonly Regex SentenceEnd = Spoken.Pattern(@"(?<=[.!?])\s+|(?<=[。！？])");
    private static readonly Regex Bullet = Spoken.Pattern(@"^([-*•·]\s*|[0-9]{1,2}[.)、]\s*)");
    private static readonly Regex Edges = Spoken.Pattern(@"^[\s""“”'「」:：,，]+|[\s""“”'「」:：,，.。;；]+$");
    private static readonly Regex Length = Spoken.Pattern(@",? ?((?<![a-z])(in|of|for|about) )?(?<n>" + Numbers.Any + @")[ -]?((?<min>minutes?|min|分钟)|seconds?|secs?|s\b|秒)( long)?(的|长)?");
}
