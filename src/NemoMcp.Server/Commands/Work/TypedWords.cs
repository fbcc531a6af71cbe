using System.CommandLine;
using System.CommandLine.Parsing;

namespace NemoMcp.Server.Commands.Work;

/// <summary>What several command lines have in common.</summary>
internal static class TypedWords
{
    /// <summary>The parser takes an unknown flag for a file. A sentence may begin with a dash.</summary>
    public static void RefuseFlags(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value is ['-', _, ..] && !token.Value.Any(char.IsWhiteSpace)))
        {
            result.AddError($"Unknown flag {token.Value}.");
        }
    }

    /// <summary>Settings are taken before commands are read, so this one only tells that it exists.</summary>
    public static Option<string?> SkillForHelp() => new("--skill") { Description = "The installed skill in whose name this is done." };
}
