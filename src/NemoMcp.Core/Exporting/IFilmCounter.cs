namespace NemoMcp.Core.Exporting;

/// <summary>How a caller gets at a finished film: by its path, or over the counter.</summary>
public interface IFilmCounter
{
    ExportOutcome Show(ExportOutcome outcome);
}

/// <summary>The caller is on this machine.</summary>
internal sealed class FilmOnDisk : IFilmCounter
{
    public ExportOutcome Show(ExportOutcome outcome) => outcome;
}
