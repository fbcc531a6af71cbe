using System.Runtime.InteropServices;

namespace NemoMcp.Server.Commands;

/// <summary>A token that the system's stop signals cancel.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<PosixSignalRegistration> _registrations;

    public StopSignals() =>
        _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];

    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _stop.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        // The first signal asks for an orderly end; the second one is left to the system.
        signal.Cancel = !_stop.IsCancellationRequested;
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The program has ended by itself while the signal was on its way.
        }
    }
}
