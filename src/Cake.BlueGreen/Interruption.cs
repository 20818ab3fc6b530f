using System.Runtime.InteropServices;

namespace Cake.BlueGreen;

/// <summary>Turns Ctrl-C, and the system's wish that this process ends, into a cancellation, so that what an operation made can be removed first.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _end;

    public Interruption()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Take);
        _end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take);
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _interrupt.Dispose();
        _end.Dispose();
        _source.Dispose();
    }

    // A second one ends the process as ever.
    private void Take(PosixSignalContext signal)
    {
        signal.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
