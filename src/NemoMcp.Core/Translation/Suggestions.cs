using System.Text.Json.Nodes;
using NemoMcp.Core.Guidance;

namespace NemoMcp.Core.Translation;

/// <summary>Collects what a reply asked a person to do on the screen.</summary>
internal sealed class Suggestions(string sessionId, Language language)
{
    // The tools contract allows three.
    private const int MaxSteps = 3;

    private readonly List<NextStep> steps = [];

    public IReadOnlyList<NextStep> Steps => steps;

    public bool WantsTimeline { get; private set; }

    public bool WantsCredits { get; private set; }

    public bool WantsFiles { get; private set; }

    public void Take(GuiMeaning meaning, string clause)
    {
        switch (meaning)
        {
            case GuiMeaning.Export:
                OfferExport();
                break;
            case GuiMeaning.Credits:
                WantsCredits = true;
                break;
            case GuiMeaning.Upload:
                WantsFiles = true;
                break;
            case GuiMeaning.Click:
                OfferEdit(ButtonWords.WishOf(clause));
                break;
            case GuiMeaning.Drag:
                OfferEdit(ButtonWords.MoveOf(clause));
                break;
            default:
                WantsTimeline = true;
                break;
        }
    }

    public void OfferExport() => Offer("export_video", [], language.Say("Makes the film as a file.", "把时间线导出为影片文件。"));

    private void OfferEdit(string? wish)
    {
        if (wish is null)
        {
            // What cannot be put into words can still be looked at.
            WantsTimeline = true;
            return;
        }

        Offer("send_edit", new JsonObject { ["message"] = wish }, language.Say("The backend suggests this; it happens only when it is sent.", "这是后端的建议，发送后才会执行。"));
    }

    private void Offer(string tool, JsonObject arguments, string why)
    {
        if (sessionId.Length > 0)
        {
            arguments["session_id"] = sessionId;
        }

        if (steps.Count < MaxSteps && !steps.Any(step => step.Tool == tool && JsonNode.DeepEquals(step.Arguments, arguments)))
        {
            steps.Add(new NextStep { Tool = tool, Arguments = arguments, Why = why });
        }
    }
}
