using System.Net.Sockets;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;
using Npgsql;

namespace NemoMcp.Store.Postgres.Connecting;

/// <summary>Words for a store that does not do what it should. The address is told without user and password.</summary>
internal static class StoreTrouble
{
    public static bool Is(Exception problem) => problem is NpgsqlException or TimeoutException or SocketException or Quartz.SchedulerException;

    public static NemoException Tell(StoreAddress address, Exception problem) =>
        new(NemoErrorCode.SettingsInvalid, $"{SettingNames.Store} ({address.Name}: {ReasonOf(problem)})", problem);

    private static string ReasonOf(Exception problem) => problem switch
    {
        PostgresException refused => ForeignText.Clean(refused.MessageText, 200),
        _ => "it does not answer",
    };
}
