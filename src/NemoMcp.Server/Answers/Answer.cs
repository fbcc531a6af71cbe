using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol.Protocol;
using NemoMcp.Core;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Credits;
using NemoMcp.Core.Editing;
using NemoMcp.Core.Exporting;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs;
using NemoMcp.Core.Sessions;
using NemoMcp.Core.State;
using NemoMcp.Core.Uploading;
using NemoMcp.Server.Resources;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Answers;

/// <summary>Two faces of one answer: structured for programs, a few lines for a person.</summary>
internal static class Answer
{
    // What was told once is often asked for again. Not films: over HTTP they have links that end.
    private static readonly ConditionalWeakTable<Outcome, CallToolResult> Told = [];

    /// <param name="outcome">What a tool found.</param>
    /// <param name="curtain">Over HTTP: hides this machine's folders.</param>
    public static CallToolResult Of(Outcome outcome, PathCurtain? curtain = null)
    {
        if (outcome is not (EditOutcome or UploadOutcome) || outcome.Job?.ToldAt is null)
        {
            return Hidden(Make(outcome), curtain);
        }

        var told = Told.TryGetValue(outcome, out var known) ? known : Told.GetValue(outcome, asked => Hidden(Make(asked), curtain));
        return new CallToolResult { StructuredContent = told.StructuredContent, Content = told.Content };
    }

    private static CallToolResult Hidden(CallToolResult answer, PathCurtain? curtain) => curtain?.Draw(answer) ?? answer;

    private static CallToolResult Make(Outcome outcome)
    {
        var structured = Structured(outcome);
        return ResultSize.IsTooLarge(structured)
            ? Shortened(outcome)
            : new CallToolResult { StructuredContent = structured, Content = Content(outcome) };
    }

    private static CallToolResult Shortened(Outcome outcome)
    {
        var small = outcome is StateOutcome state ? state with { Draft = null } : outcome;
        var structured = Structured(small);
        if (ResultSize.IsTooLarge(structured))
        {
            small = small with { Notices = [.. small.Notices ?? [], CutNotice(small.Language)] };
            structured = ResultSize.Cut(Structured(small));
        }

        return new CallToolResult { StructuredContent = structured, Content = [.. Content(small), .. DraftLinks(outcome)] };
    }

    private static string CutNotice(Language language) => language.Say(
        "The timeline is too long for one answer: its lists hold the first entries only.",
        "时间线太长，无法在一次回答中列出：各列表只包含前面的条目。");

    private static IEnumerable<ResourceLinkBlock> DraftLinks(Outcome outcome) => outcome is StateOutcome state
        ?
        [
            new ResourceLinkBlock { Uri = SessionResource.DraftUriOf(state.SessionId), Name = "draft.json", MimeType = "application/json" },
        ]
        : [];

    private static List<ContentBlock> Content(Outcome outcome)
    {
        List<ContentBlock> content = [new TextContentBlock { Text = Text(outcome) }];
        if (outcome is ExportOutcome export && ExportAnswer.Link(export) is { } link)
        {
            content.Add(link);
        }

        return content;
    }

    private static string Text(Outcome outcome)
    {
        var text = new StringBuilder();
        text.AppendJoin('\n', Lines(outcome));
        foreach (var notice in outcome.Notices ?? [])
        {
            text.Append('\n').Append(notice);
        }

        foreach (var step in outcome.Next)
        {
            text.Append("\n→ ").Append(step.Tool).Append(": ").Append(step.Why);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Lines(Outcome outcome) => outcome switch
    {
        SessionOutcome session => SessionAnswer.Lines(session),
        UploadOutcome upload => UploadAnswer.Lines(upload),
        EditOutcome edit => EditAnswer.Lines(edit),
        StateOutcome state => StateAnswer.Lines(state),
        CreditsOutcome credits => CreditsAnswer.Lines(credits),
        ExportOutcome export => ExportAnswer.Lines(export),
        JobListOutcome jobs => JobAnswer.Lines(jobs),
        CancelOutcome cancelled => JobAnswer.Lines(cancelled),
        _ => throw new InvalidOperationException($"No words for {outcome.GetType().Name}."),
    };

    private static JsonElement Structured(Outcome outcome)
    {
        JsonTypeInfo type = CoreJsonContext.Default.GetTypeInfo(outcome.GetType())
            ?? throw new InvalidOperationException($"{outcome.GetType().Name} is not registered for JSON.");
        return JsonSerializer.SerializeToElement(outcome, type);
    }
}
