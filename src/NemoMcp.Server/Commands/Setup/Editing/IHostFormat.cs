namespace NemoMcp.Server.Commands.Setup.Editing;

/// <summary>How a host's file holds its servers. Everything throws <see cref="HostFileRefusedException"/> for a file that it cannot read.</summary>
internal interface IHostFormat
{
    /// <summary>The file with the entry in it; the same bytes where it says so already.</summary>
    byte[] Add(byte[] file, ServerEntry entry);

    /// <summary>The file without the entry; null where the file was made for it. <paramref name="before"/> is the file before the entry came in, null where there was none.</summary>
    byte[]? Remove(byte[] file, byte[]? before);

    /// <summary>The entry's program; null where there is no entry, empty where the entry names none.</summary>
    string? FindCommand(byte[] file);
}
