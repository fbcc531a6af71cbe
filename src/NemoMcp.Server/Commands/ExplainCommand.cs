using System.CommandLine;
using NemoMcp.Core.Guidance;
using NemoMcp.LocalBackend.Language;
using NemoMcp.Protocol;
using NemoMcp.Server.Commands.Explaining;
using NemoMcp.Server.Commands.Work;

namespace NemoMcp.Server.Commands;

/// <summary><c>explain</c>: what the local editor would understand of a sentence and do, without doing it.</summary>
internal static class ExplainCommand
{
    public static Command Describe(Func<string> home, TimeProvider clock)
    {
        var sentence = new Argument<string>("SENTENCE") { Description = "What you would tell the editor, in quotation marks.", Arity = ArgumentArity.ZeroOrOne };
        sentence.Validators.Add(TypedWords.RefuseFlags);
        var files = new Argument<string[]>("FILE") { Description = "Clips, pictures, sounds: then the reply for them is shown too.", Arity = ArgumentArity.ZeroOrMore };
        files.Validators.Add(TypedWords.RefuseFlags);
        var json = new Option<bool>("--json") { Description = "One JSON document on standard output." };
        var forms = new Option<bool>("--forms") { Description = "Every form of sentence that the local editor understands, as the page docs/local-editing.md." };
        var command = new Command("explain", "Show what the local editor would do for a sentence, without doing it.") { sentence, files, json, forms };
        command.SetAction((parsed, cancellationToken) =>
        {
            var words = (parsed.GetValue(sentence) ?? "").Trim();
            return parsed.GetValue(forms) ? WriteFormsAsync()
                : words.Length > 0
                ? new ExplainPage(home(), clock).WriteAsync(words, parsed.GetValue(files) ?? [], parsed.GetValue(json), cancellationToken)
                : throw new NemoException(NemoErrorCode.InvalidArgument, "explain") { Detail = "The sentence is empty. For example: nemo-mcp explain \"make it vertical and fade out\"." };
        });
        return command;
    }

    private static async Task<int> WriteFormsAsync()
    {
        await Terminal.Out.WriteAsync(SentencePage.Markdown());
        return ExitCode.Done;
    }
}
