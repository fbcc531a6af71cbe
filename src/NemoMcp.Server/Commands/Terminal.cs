using System.Diagnostics.CodeAnalysis;

namespace NemoMcp.Server.Commands;

/// <summary>The one place that touches the console. Over stdio nobody else may: standard output belongs to the protocol.</summary>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is the terminal that the ban points to.")]
internal static class Terminal
{
    public static bool InputIsPiped => Console.IsInputRedirected;

    public static bool OutputIsPiped => Console.IsOutputRedirected;

    public static bool ErrorIsPiped => Console.IsErrorRedirected;

    public static TextWriter Out => Console.Out;

    public static TextWriter Error => Console.Error;

    public static Stream OpenInput() => Console.OpenStandardInput();

    public static Stream OpenOutput() => Console.OpenStandardOutput();

    /// <summary>Stops on Ctrl-C and on the end that a service manager asks for. A second Ctrl-C ends the process at once.</summary>
    public static StopSignals ListenForStop() => new();
}
