using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;
using NemoMcp.LocalBackend.Language.Rules.Cutting;

namespace NemoMcp.LocalBackend.Language.Rules.Impossible;

/// <summary>"The second clip", 第二段: a command that means one clip must not be done to all.</summary>
internal sealed class ClipRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } = [];

    private static readonly Regex Clip = Spoken.Pattern(@"\b((first|second|third|fourth|last|1st|2nd|3rd|each|every|other) (clip|video|shot|scene|photo|image)s?|(clip|video|shot|scene) (number )?[0-9]+)\b|第 ?[一二三四五六七八九十0-9]+ ?[段个条张]|(每|最后一)[段个条张]");

    private static readonly ImpossibleWish[] Wishes =
    [
        new(Clip, new("a single clip can be removed, moved, repeated, split, played backwards or at another speed, turned, flipped, enlarged or given a look: for the rest name the times", "单个片段可以删除、移动、重复、分割、倒放、变速、旋转、翻转、放大和调画面效果：其他请说明时间"), Blocking.SamePart),
    ];

    public void Read(Part part)
    {
        if (!SpeedRule.IsIn(part))
        {
            ImpossibleWish.Read(part, Wishes);
        }
    }
}
