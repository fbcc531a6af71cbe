using System.Globalization;
using NemoMcp.Core.Guidance;
using NemoMcp.LocalBackend.Editing.Explaining;

namespace NemoMcp.Server.Commands.Explaining;

/// <summary>An explanation as lines for a person, in the language of the sentence.</summary>
internal sealed class ExplainWords(EditExplanation told)
{
    private readonly Language _language = told.IsChinese ? Language.Chinese : Language.English;

    public IEnumerable<string> Lines()
    {
        yield return told.Steps.Count > 0 ? Say("Would do, in this order:", "会依次做：") : Say("Would do nothing.", "不会做任何改动。");
        for (var index = 0; index < told.Steps.Count; index++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  {index + 1}. {told.Steps[index]}");
        }

        foreach (var line in told.Parts.SelectMany(NotDone))
        {
            yield return line;
        }

        if (told.Reply is { } reply)
        {
            yield return Say("For these files the reply would be:", "对这些文件，回复会是：");
            foreach (var line in reply.Split('\n'))
            {
                yield return "  " + line;
            }
        }
    }

    private IEnumerable<string> NotDone(ExplainedPart part) =>
    [
        .. part.NotUnderstood is { } words ? [Say($"Not understood: \"{part.Words}\" (because of \"{words}\")", $"没有听懂：“{part.Words}”（因为“{words}”）")] : Array.Empty<string>(),
        .. part.Impossible.Select(no => Say($"Not possible: \"{no.Words}\" – {no.Reason}", $"做不到：“{no.Words}”——{no.Reason}")),
        .. part.LeftAsIs.Select(left => Say($"Left as it is: \"{left}\"", $"保持不变：“{left}”")),
        .. part.Vague.Select(vague => Say($"Too vague to act on: \"{vague}\"", $"不够具体：“{vague}”")),
    ];

    private string Say(string english, string chinese) => _language.Say(english, chinese);
}
