using System.Globalization;
using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Clips;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Clips;

/// <summary>References to clips, for the patterns of the rules that change their order: "the second clip", "the last one", b.mp4, 第二段.</summary>
internal static class ClipWords
{
    private static readonly string[] Groups = ["n", "f", "k", "last", "next", "that"];

    private const string Nouns = "(video clip|clip|video|shot|scene|photo|image|picture|segment|piece|part|one)s?";
    private const string Units = "[段个条张](视频|片段|素材|照片|图片|画面|镜头)?";

    /// <summary>One reference; <paramref name="name"/> keeps the groups of several in one pattern apart.</summary>
    public static string English(string name) =>
        $"((clips? |videos? |files? )?<k:(?<{name}k>[0-9]+)>|((the |my )?(clip |video |file |photo )?<f:(?<{name}f>[0-9]+)>( clip| video)?)"
        + $"|(the |my )?((?<{name}n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[0-9]{{1,2}}(st|nd|rd|th))|(?<{name}last>(very )?last|final)|(?<{name}next>second[- ]to[- ]last|penultimate)) {Nouns}\\b"
        + $"|(the )?(clip|shot|scene|photo|segment|video) (number |no\\.? ?|#)?(?<{name}n>[0-9]{{1,2}}|one|two|three|four|five)\\b(?! ?((s|secs?|seconds?|m|mins?|minutes?|x|deg|degrees?|times)\\b|[%°]))"
        + $"|(?<{name}that>that (clip|one|shot|scene|photo|segment|piece))\\b)";

    public static string Chinese(string name) =>
        $"(<k:(?<{name}k>[0-9]+)> ?|(视频|片段|文件|素材)? ?<f:(?<{name}f>[0-9]+)> ?"
        + $"|第 ?(?<{name}n>[一二三四五六七八九十]{{1,3}}|[0-9]{{1,2}}) ?{Units}|(?<{name}last>(?<!第[^段个条张]*)最后|末尾) ?(面的?)?(那|一)? ?一? ?{Units}|(?<{name}next>倒数第[二2]) ?{Units}|(片段|视频|镜头) ?(?<{name}n>[0-9]{{1,2}}|[一二三四五])(?! ?秒)"
        + $"|(?<{name}that>(那|刚才(那|的|的?那)|上面那)(一)?[段个条张](视频|片段|素材|画面|镜头)?))";

    /// <summary>Whether the reference of this name was there.</summary>
    public static bool IsIn(Match match, string name) =>
        Groups.Any(group => match.Groups[name + group].Success);

    /// <summary>The stretch that a match names with the reference "e" or "z"; the whole film where it names none.</summary>
    public static EditScope ScopeOf(Part part, Match match) =>
        (IsIn(match, "e") ? "e" : IsIn(match, "z") ? "z" : null) is { } name ? AsScope(Read(part, match, name)) ?? EditScope.Whole : EditScope.Whole;

    /// <summary>What a reference means.</summary>
    public static ClipPick Read(Part part, Match match, string name)
    {
        if (part.Token(match, name + "k") is { } list)
        {
            var items = list.Words.Split(ClipLists.Between);
            return items.All(item => int.TryParse(item, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
                ? ClipPick.Of([.. items.Select(item => int.Parse(item, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))])
                : new() { File = items[0] };
        }

        return part.Token(match, name + "f") is { } file ? new() { File = file.Words }
            : match.Groups[name + "that"].Success ? new() { IsThat = true }
            : match.Groups[name + "next"].Success ? ClipPick.Of(-2)
            : ClipPick.Of(Scope.NumberOf(match, name + "n", name + "last"));
    }

    /// <summary>The two of a list of two; null where there are fewer or more.</summary>
    public static (ClipPick One, ClipPick Other)? Pair(Part part, Match match, string name)
    {
        if (part.Token(match, name + "k") is not { } list || list.Words.Split(ClipLists.Between) is not [var one, var other])
        {
            return null;
        }

        return (Single(one), Single(other));
    }

    /// <summary>The same as a stretch; null for a list.</summary>
    public static EditScope? AsScope(ClipPick pick) => pick switch
    {
        { File: { } file } => new() { File = file },
        { IsThat: true } => new() { IsThat = true },
        { Numbers: [var number] } => new() { Clip = number },
        _ => null,
    };

    private static ClipPick Single(string item) =>
        int.TryParse(item, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? ClipPick.Of(number) : new() { File = item };
}
