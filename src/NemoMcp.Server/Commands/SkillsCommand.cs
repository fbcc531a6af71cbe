using System.CommandLine;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Skills;
using NemoMcp.Protocol;
using NemoMcp.Server.Commands.Skills;
using NemoMcp.Server.Hosting;

namespace NemoMcp.Server.Commands;

/// <summary><c>skills</c>: what is installed, what it sends, and what is wrong with it.</summary>
internal static class SkillsCommand
{
    public static Command Describe(Func<SettingsResult> settings, TimeProvider clock) =>
        new("skills", "Look at the installed skills, and examine one that you write.")
        {
            List(() => Catalog(settings, clock)),
            Show(() => Catalog(settings, clock)),
            Lint(),
            Headers(() => Catalog(settings, clock)),
        };

    private static SkillCatalog Catalog(Func<SettingsResult> settings, TimeProvider clock) =>
        new(SettingsCheck.Require(settings()), NemoServices.ShippedSkills, clock);

    private static Command List(Func<SkillCatalog> catalog)
    {
        var json = Json();
        var command = new Command("list", "The installed skills, the default first, and why others are not offered.") { json };
        command.SetAction((parsed, _) => SkillPages.ListAsync(catalog(), parsed.GetValue(json)));
        return command;
    }

    private static Command Show(Func<SkillCatalog> catalog)
    {
        var name = Name();
        var command = new Command("show", "One skill: where it lies, what it is for, what it sends.") { name };
        command.SetAction((parsed, _) => SkillPages.ShowAsync(catalog().Choose(parsed.GetValue(name), null, Language.English)));
        return command;
    }

    private static Command Headers(Func<SkillCatalog> catalog)
    {
        var name = Name();
        var command = new Command("headers", "The three headers that every request made in the name of a skill carries.") { name };
        command.SetAction((parsed, _) => SkillPages.HeadersAsync(catalog().Choose(parsed.GetValue(name), null, Language.English)));
        return command;
    }

    private static Command Lint()
    {
        var path = new Argument<string>("path") { Description = "A SKILL.md, a skill's folder, or a folder of skills." };
        var json = Json();
        var command = new Command("lint", "Examine skills: the format, the vendor's habits, ClawHub's rules. Ends with 1 when there are errors.") { path, json };
        command.SetAction((parsed, _) => LintPage.WriteAsync(Existing(parsed.GetValue(path)!), parsed.GetValue(json)));
        return command;
    }

    private static Argument<string> Name() => new("name") { Description = "The skill's name." };

    private static Option<bool> Json() => new("--json") { Description = "For programs." };

    private static string Existing(string path) => File.Exists(path) || Directory.Exists(path)
        ? path
        : throw new NemoException(NemoErrorCode.FileNotFound, path);
}
