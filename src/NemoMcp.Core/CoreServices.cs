using Microsoft.Extensions.DependencyInjection;
using NemoMcp.Core.Settings;

namespace NemoMcp.Core;

/// <summary>Registers what the product does.</summary>
public static class CoreServices
{
    /// <summary>Everything but <see cref="Backends.IBackendAddress"/>, which the program brings along.</summary>
    public static IServiceCollection AddNemoCore(this IServiceCollection services, NemoSettings settings)
    {
        _ = settings;
        return services;
    }
}
