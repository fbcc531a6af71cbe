using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Talk;

/// <summary>"Keep the music", 保留原声: a wish that something stay as it is.</summary>
internal sealed class KeepAsIsRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("… keep the …", "…保留…", "mute it but keep the music", "静音，但保留音乐"),
    ];

    public void Read(Part part)
    {
        if (part.Claim(Keep) is { } match)
        {
            part.Add(new Finding.LeaveAsIs(part.Words(match.Value)));
        }
    }

    private static readonly Regex Keep = Spoken.Pattern(@"\b(keep|leave|preserve) (the |my |its |all |everything |every )*(original |background )*(music|bgm|sound|audio|volume|speed|length|titles?|text|rest|size|shape|aspect ratio|else|it)?( <q:[0-9]+>)? ?(as (it |they )?(is|are|was|were)|unchanged|alone|the same|untouched|(playing |going |running )?(forwards?|normal(ly)?|the right way (a?round|up)))\b"
        + @"|\b(keep|leave|preserve) (the |my |its )*(original |background )*(music|bgm|sound|audio|volume|speed|titles?|text)( <q:[0-9]+>)?$"
        + "|(保留|保持|别动|不动)(原来的|原有的?|原|现有的?)?(背景)?(音乐|声音|原声|声|音量|速度|时长|标题|文字|比例|画幅|其他部分|其他)( ?<q:[0-9]+>)?(不变|原样)?");
}
