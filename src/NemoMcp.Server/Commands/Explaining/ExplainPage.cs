using System.Text.Json.Nodes;
using NemoMcp.LocalBackend.Editing;
using NemoMcp.LocalBackend.Editing.Explaining;
using NemoMcp.LocalBackend.Surveying;
using NemoMcp.Server.Commands.Work;

namespace NemoMcp.Server.Commands.Explaining;

/// <summary>What <c>explain</c> prints, and the exit code that the sentence deserves.</summary>
internal sealed class ExplainPage(string home, TimeProvider clock)
{
    public async Task<int> WriteAsync(string sentence, IReadOnlyList<string> files, bool json, CancellationToken cancellationToken)
    {
        var media = await new TypedMedia(home, clock).ReadAsync(files, cancellationToken);
        var (editor, input) = (new Editor(), new EditorInput { Draft = null, Media = media, NewMedia = media, Message = sentence, ProjectName = "film" });
        // What is liveliest is measured as for the edit itself, or the reply would name other parts.
        var measured = editor.Read(input).WantsSurvey ? input with { Surveys = await new Surveyor(clock).OfAsync(media, cancellationToken) } : input;
        var told = editor.Explain(measured);
        var status = StatusOf(told);
        var report = new Report(json);
        report.Lines(new ExplainWords(told).Lines());
        Fill(report.Document, sentence, status, told);
        report.End();
        return ExitCode.OfStatus(status);
    }

    // The words of send_edit's result, so that a script reads both alike.
    private static string StatusOf(EditExplanation told) => told switch
    {
        { AsksBack: true } => "needs_input",
        { Changes: false } => "unchanged",
        { IsComplete: false } => "partial",
        _ => "completed",
    };

    private static void Fill(JsonObject document, string sentence, string status, EditExplanation told)
    {
        document["status"] = status;
        document["sentence"] = sentence;
        document["language"] = told.IsChinese ? "zh" : "en";
        document["steps"] = Texts(told.Steps);
        document["parts"] = new JsonArray([.. told.Parts.Select(Part)]);
        document["reply"] = told.Reply;
        document["exit_code"] = ExitCode.OfStatus(status);
    }

    private static JsonObject Part(ExplainedPart part) => new()
    {
        ["words"] = part.Words,
        ["understood"] = Texts(part.Understood),
        ["impossible"] = new JsonArray([.. part.Impossible.Select(no => new JsonObject { ["words"] = no.Words, ["reason"] = no.Reason })]),
        ["left_as_is"] = Texts(part.LeftAsIs),
        ["vague"] = Texts(part.Vague),
        ["not_understood"] = part.NotUnderstood,
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
