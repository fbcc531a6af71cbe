namespace NemoMcp.Server.Commands.Setup.Hosts;

/// <summary>The systems whose folders are known.</summary>
internal enum HostSystem
{
    Linux,
    MacOs,
    Windows,
}
