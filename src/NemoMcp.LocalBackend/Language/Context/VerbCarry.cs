using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Context;

/// <summary>"Trim the first 3 seconds and the last 2": the second part has no verb, the first one's goes on.</summary>
internal static class VerbCarry
{
    /// <summary>The verb that a part may hand on; null where it has none.</summary>
    public static string? Of(string text) => Carried.Match(text) is { Success: true } match ? match.Groups["verb"].Value : null;

    public static bool HasOwnVerb(string text) => Verb.IsMatch(text);

    /// <summary>"Remove the first 3 seconds, the title 'X'": adding the title may be the opposite of what is meant.</summary>
    public static bool IsTaking(string verb) => Taking.IsMatch(verb);

    public static string Join(string verb, string text) => char.IsAsciiLetter(verb[0]) ? $"{verb} {text}" : verb + text;

    private static readonly Regex Carried = Spoken.Pattern(@"^(please |can you |could you |then |also |just )*(?<verb>trim( off)?|cut (off|out)|cut(?= (the )?(first|last))|split(( it| this| the (video|film|clip))? at)?|remove|delete|drop|(only )?keep( only)?|fade|mute|turn|take(?= (another )?<)|add|insert|put|increase|decrease|reduce|lower|raise|boost|more|less)\b|^(请|帮我|把)*(?<verb>提高|增加|增强|降低|减少|减弱|去掉|去除|删除|删掉|剪掉|裁掉|移除|(只)?保留|淡|添加|加上?|静音)");

    private static readonly Regex Verb = Spoken.Pattern(@"\b(trim|cut|remove|delete|drop|keep|leave|fade|mute|silence|turn|add|insert|put|make|set|speed|slow|crop|brighten|darken|blur|sharpen|rotate|flip|mirror|zoom|boost|decrease|more|less|shorten|generate|create|use|play|lower|raise|reduce|increase|convert|change|show|write|give|apply|get|take|don't|do|edit|merge|join|combine|translate|export|undo|split|divide|move|swap|reorder|duplicate|copy|loop|repeat|crossfade|freeze|reverse|brighter|lighter|darker|warmer|cooler|colder|sharper|softer|smoother|faster|slower|louder|quieter|bigger|larger|smaller)\b|偏|更|[冷暖亮暗]色?调?一[点些]|去掉|去除|删|剪|裁|移除|保留|留下|截取|只要|淡|加|配|做|改|变|设|调|用|生成|合并|静音|放|写|显示|缩短|不要|别|翻译|转|导出|适合|发|提高|增加|增强|降低|减少|减弱");

    private static readonly Regex Taking = Spoken.Pattern("^(trim|cut|remove|delete|drop|only|keep|mute|去|删|剪|裁|移除|保留|只|静音)");
}
