using System.Text;
using ModelContextProtocol.Protocol;
using NemoMcp.Core.Skills;
using NemoMcp.Core.Skills.Serving;

namespace NemoMcp.Server.Resources;

/// <summary><c>skill://{name}</c>: the text of an installed skill, byte for byte; and the other files of its folder.</summary>
internal sealed class SkillResource(SkillCatalog skills)
{
    private const string Markdown = "text/markdown";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ResourceTemplate Template { get; } = new()
    {
        UriTemplate = "skill://{name}",
        Name = "skill",
        Title = "The text of an installed skill",
        MimeType = Markdown,
    };

    public static Resource Card(Skill skill) => new()
    {
        Uri = SkillEntry.UriOf(skill),
        Name = skill.Name,
        Description = skill.Description,
        MimeType = Markdown,
    };

    public ResourceContents? Read(string uri, string name, string file)
    {
        skills.Refresh();
        if (skills.All.FirstOrDefault(skill => skill.Name == name) is not { } skill || SkillFolderFiles.Read(skill, file) is not { } bytes)
        {
            return null;
        }

        try
        {
            return new TextResourceContents { Uri = uri, MimeType = file.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? Markdown : "text/plain", Text = StrictUtf8.GetString(bytes) };
        }
        catch (DecoderFallbackException)
        {
            return BlobResourceContents.FromBytes(bytes, uri, "application/octet-stream");
        }
    }
}
