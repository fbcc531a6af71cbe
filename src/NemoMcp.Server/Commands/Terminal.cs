using System.Diagnostics.CodeAnalysis;

namespace NemoMcp.Server.Commands;

/// <summary>The one place that touches the console. Over stdio nobody else may: standard output belongs to the protocol.</summary>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is the terminal that the ban points to.")]
internal static class Terminal
{
    public static bool InputIsPiped => Console.IsInputRedirected;

    public static bool OutputIsPiped => Console.IsOutputRedirected;

    public static TextWriter Out => Console.Out;

    public static TextWriter Error => Console.Error;

    public static Stream OpenInput() => Console.OpenStandardInput();

    public static Stream OpenOutput() => Console.OpenStandardOutput();

    /// <summary>A token for Ctrl-C and for the end that a service manager asks for. A second Ctrl-C ends the process.</summary>
    public static CancellationTokenSource StopSource()
    {
        var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        };
        AppDomain.CurrentDomain.ProcessExit += (_, _) => stop.Cancel();
        return stop;
    }
}
