using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Talk;

/// <summary>"Without sound", 不要声音: a negation that is a command. A second negation ("don't leave it without sound") is left alone.</summary>
internal sealed class NoSoundRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("… without sound", "…不要声音", "cut it to 2 seconds without sound", "剪成2秒，不要声音"),
    ];

    public void Read(Part part)
    {
        var rest = NoSound.Replace(part.Rest, "");
        if (rest.Length < part.Rest.Length && !NegationRule.IsIn(rest))
        {
            part.Claim(NoSound);
            part.Do(new EditCommand.SetVolume(0, SoundTarget.Film));
        }
    }

    private static readonly Regex NoSound = Spoken.Pattern(@"\b(no|without|without any) (original )?(sound|audio)\b(?! effects?)|(不要|不带|没有|无|别(带|要|有|留|放|出))(任何|原来的|原)?声音?(?!效|乐)");
}
