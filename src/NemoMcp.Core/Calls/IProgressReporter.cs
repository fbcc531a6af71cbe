namespace NemoMcp.Core.Calls;

/// <summary>Hears how far a call is. Awaited, so that nothing arrives after the result.</summary>
public interface IProgressReporter
{
    ValueTask ReportAsync(ProgressNote note, CancellationToken cancellationToken);
}
