using System.Text;

namespace NemoMcp.LocalBackend.Language;

/// <summary>The page that shows every form of sentence, made from the rules themselves.</summary>
public static class SentencePage
{
    private const string Head = """
        # What the local editor understands

        `nemo-mcp` with `NEMO_API_URL=local` edits on this machine. Everything below can be said to `send_edit`, in English or Chinese, several things in one message; "then" and 然后 are obeyed. `nemo-mcp explain "SENTENCE"` shows what would be done, without doing it.

        - Times: `2s`, `two seconds`, `0:02`, `1:05.5`, `half a minute`, `1分30秒`, `2秒`; ranges: `0:05-0:12`, `from 1s to 3s`, `第1秒到第3秒`; shares: `30%`, `百分之三十`.
        - A file is named as it was uploaded. The words of a title stand in quotation marks, and what is quoted is never a command.
        - `export 1080p MP4`, 导出, credits and status are no edits: `send_edit` hands them to the tool that does them.
        - What is not understood or not possible is told in the reply and not done. Two readings are a question.

        - Loudness is measured by EBU R 128 and brought to -14 LUFS for YouTube, TikTok and the like (they publish no figure; players turn louder films down to about this), -16 LUFS for podcasts ([Apple](https://podcasters.apple.com/support/893-audio-requirements)), -23 LUFS for television ([EBU R 128](https://tech.ebu.ch/publications/r128)), with peaks below -1 dB.

        Each example is a film that the tests make and measure ([three frames of each](local-editing.jpg)). This page is made by `nemo-mcp explain --forms`.
        """;

    /// <summary>The page as Markdown, ending with a new line.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n")).Append('\n');
        foreach (var (english, chinese, forms) in SentenceForms.Rooms())
        {
            page.Append('\n').Append("## ").Append(english).Append(" · ").Append(chinese).Append("\n\n")
                .Append("| say | 说 | for example | 例如 |\n|---|---|---|---|\n");
            foreach (var form in forms)
            {
                page.Append("| ").AppendJoin(" | ", [form.English, form.Chinese, Code(form.Example), Code(form.ExampleChinese)]).Append(" |\n");
            }
        }

        return page.ToString();
    }

    private static string Code(string example) => $"`{example}`";
}
