using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol.Protocol;
using NemoMcp.Core;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Credits;
using NemoMcp.Core.Editing;
using NemoMcp.Core.Exporting;
using NemoMcp.Core.Jobs;
using NemoMcp.Core.Sessions;
using NemoMcp.Core.State;
using NemoMcp.Core.Uploading;
using NemoMcp.Server.Resources;

namespace NemoMcp.Server.Answers;

/// <summary>Two faces of one answer: structured for programs, a few lines for a person.</summary>
internal static class Answer
{
    /// <summary>Hosts cut or drop results that are larger; the whole result stays below it.</summary>
    private const int MaxResultBytes = 240 * 1024;

    public static CallToolResult Of(Outcome outcome)
    {
        var structured = Structured(outcome);
        if (outcome is StateOutcome { Draft: not null } state && structured.GetRawText().Length > MaxResultBytes)
        {
            return WithLinkedDraft(state);
        }

        return new CallToolResult { StructuredContent = structured, Content = Content(outcome) };
    }

    private static CallToolResult WithLinkedDraft(StateOutcome state)
    {
        var small = state with { Draft = null };
        var link = new ResourceLinkBlock
        {
            Uri = DraftResource.UriOf(state.SessionId),
            Name = "draft.json",
            MimeType = "application/json",
        };
        return new CallToolResult { StructuredContent = Structured(small), Content = [.. Content(small), link] };
    }

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
