using System.Text.RegularExpressions;

namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>Pieces that the rules' patterns are made of.</summary>
internal static class Spoken
{
    // Groups without a name do not capture, so that patterns stay readable.
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Sentences are bounded; a pattern that needs longer than this has run away.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>
    /// A pattern, read when a rule is first used. Generated at compile time these patterns become so much code that the
    /// trim analyzer needs minutes for it, and sentences are far too short to gain from it.
    /// </summary>
    public static Regex Pattern(string pattern) => new(pattern, Options, Limit);

    public const string Duration = "<d:(?<d>[0-9]+)>";
    public const string Moment = "<[cd]:(?<c>[0-9]+)>";
    public const string Range = "<r:(?<r>[0-9]+)>";
    public const string ToTheEnd = "<o:(?<o>[0-9]+)>";
    public const string Portion = "<h:(?<h>[0-9]+)>";
    public const string Percent = "<p:(?<p>[0-9]+)>";
    public const string Factor = "<x:(?<x>[0-9]+)>";
    public const string Size = "<a:(?<a>[0-9]+)>";
    public const string Quote = "<q:(?<q>[0-9]+)>";
    public const string File = "<f:(?<f>[0-9]+)>";

    public const string Film = "(video clips?|videos?|clips?|films?|movies?|footage|recordings?)";
    public const string The = "((the|my|this|its|it|all|our|that|whole|entire|any|some|an?) )*";
    public const string RemoveVerb = "(remove|delete|drop|get rid of|take out|take away|take off|erase|strip( out| away)?)";
    public const string TakeAway = "(去掉|去除|去|删除|删掉|删去|删|移除|剪掉|剪去|裁掉|裁去|切掉|砍掉|拿掉|取消|关掉)";
}
