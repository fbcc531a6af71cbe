using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Context;

/// <summary>"Turn it down to 20%" after talk of music or sound.</summary>
internal static class HeardLevels
{
    /// <summary>The wish with its volume's name; null where it is no level, or where nothing that is heard was named.</summary>
    public static string? Of(string before, string text) =>
        Level.Match(text) is { Success: true } level && SoundNoun.IsMatch(before) ? $"set the {(MusicNoun.IsMatch(before) ? "music " : "")}volume to {level.Groups["p"].Value}" : null;

    private static readonly Regex Level = Spoken.Pattern(@"^(so |and |then |please |can you |could you |just )*(turn|bring|set|put|take|lower|drop|raise) (it|that|them) (down |up |back )?(to|at) (?<p><p:[0-9]+>)( please)?$|^(?<p><p:[0-9]+>)( volume)? ((is|would be|should be) (enough|plenty|fine|ok|okay)|(would|will|should) (do|be (enough|plenty|fine)))$|^(麻烦|请|帮我|给我|再|把它?)*(调|降|减|升|放|关|压)(小|大|低|高|轻)?(到|成|为) ?(?<p><p:[0-9]+>)(吧|就行|就好)?$");
    private static readonly Regex SoundNoun = Spoken.Pattern(@"\b(music|song|bgm|sound|audio|volume)\b|音乐|配乐|声音|音量|原声");
    private static readonly Regex MusicNoun = Spoken.Pattern(@"\b(music|song|bgm)\b|音乐|配乐");
}
