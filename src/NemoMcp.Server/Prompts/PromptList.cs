using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Skills;
using NemoMcp.Core.Skills.Serving;
using NemoMcp.Server.Skills;

namespace NemoMcp.Server.Prompts;

/// <summary>The prompts: one for each installed skill, named like it, and the three ways to work.</summary>
internal sealed class PromptList(SkillCatalog skills)
{
    private const string Media = "media";
    private const string Instruction = "instruction";
    private const string SkillName = "skill";

    public ListPromptsResult List()
    {
        skills.Refresh();
        return new ListPromptsResult { Prompts = [.. Offered().Select(Card), .. Workflow.All.Select(Card)] };
    }

    public GetPromptResult Get(GetPromptRequestParams? request)
    {
        skills.Refresh();
        var text = new PromptText(Given(request, Media), Given(request, Instruction), Given(request, SkillName));
        if (Workflow.All.FirstOrDefault(workflow => workflow.Name == request?.Name) is { } chosen)
        {
            return Result(chosen.Description, text.Write(chosen.Goal(text.Language), chosen.Steps(text.Language)));
        }

        var skill = Offered().FirstOrDefault(skill => skill.Name == request?.Name)
            ?? throw new McpProtocolException($"There is no prompt {Quoted.Of(request?.Name)}.", McpErrorCode.InvalidParams);
        text = new PromptText(Given(request, Media), Given(request, Instruction), skill.Name);
        return Result(skill.Description, text.Write(Goal(skill, text.Language), Workflow.All[0].Steps(text.Language)));
    }

    /// <summary>A skill that is named like a way to work does not hide it.</summary>
    private IEnumerable<Skill> Offered() => skills.All.Where(skill => Workflow.All.All(workflow => workflow.Name != skill.Name));

    // The text of a skill was written by a stranger, often for assistants without these tools: it is pointed at, not put into the person's mouth.
    private static string Goal(Skill skill, Language language) => language.Say(
        $"Make a film with the skill \"{skill.Name}\". What it is for, in its author's words: {skill.Description}\n\n"
        + $"Its full text can be read as {SkillEntry.UriOf(skill)}. Use it for taste and for questions to ask; where it speaks of requests, tokens or headers, use the tools of this server instead.",
        $"用技能“{skill.Name}”做一部成片。作者的说明：{skill.Description}\n\n"
        + $"完整文本可通过 {SkillEntry.UriOf(skill)} 阅读，只作为风格和提问的参考；凡是涉及接口请求、令牌或请求头的内容，一律改用本服务器的工具。");

    private static Prompt Card(Skill skill) => new() { Name = skill.Name, Description = skill.Description, Arguments = Arguments() };

    private static Prompt Card(Workflow workflow) => new()
    {
        Name = workflow.Name,
        Title = workflow.Title,
        Description = workflow.Description,
        Arguments = [.. Arguments(), new PromptArgument { Name = SkillName, Description = "The skill in whose name this is done." }],
    };

    private static List<PromptArgument> Arguments() =>
    [
        new() { Name = Media, Description = "Paths or links of the clips, pictures and music." },
        new() { Name = Instruction, Description = "What the film should become." },
    ];

    private static string? Given(GetPromptRequestParams? request, string name) =>
        request?.Arguments is { } arguments && arguments.TryGetValue(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static GetPromptResult Result(string description, string text) => new()
    {
        Description = description,
        Messages = [new PromptMessage { Role = Role.User, Content = new TextContentBlock { Text = text } }],
    };
}
