using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Sharing;
using NemoMcp.Store.Postgres;

namespace NemoMcp.Server.Hosting;

/// <summary>The state folder, or a store that several machines share.</summary>
internal static class StoreChoice
{
    /// <summary>Null for the state folder. <paramref name="callers"/> gives the services of a caller by its name.</summary>
    public static ISharedStore? Open(NemoSettings settings, Func<string, IServiceProvider> callers, TimeProvider clock, ILoggerFactory logs) =>
        settings.Store is { } address ? OpenPostgres(address, callers, clock, logs) : null;

    // By itself, and behind the interface, so that a program without a shared store does not even load what it would need.
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SuppressMessage("Performance", "CA1859", Justification = "The concrete type would be loaded with the caller.")]
    private static ISharedStore OpenPostgres(string address, Func<string, IServiceProvider> callers, TimeProvider clock, ILoggerFactory logs) =>
        new PostgresStore(address, callers, clock, logs);
}
