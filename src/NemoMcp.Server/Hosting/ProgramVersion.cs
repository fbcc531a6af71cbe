using System.Reflection;

namespace NemoMcp.Server.Hosting;

/// <summary>The version, from the one place that sets it.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
