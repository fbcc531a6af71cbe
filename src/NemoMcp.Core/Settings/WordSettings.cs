using System.Globalization;
using Microsoft.Extensions.Logging;
using Id = NemoMcp.Protocol.Ids.ClientId;

namespace NemoMcp.Core.Settings;

/// <summary>Reads the settings that are words or lists.</summary>
internal static class WordSettings
{
    private const int MaxDelays = 50;

    public static bool? OnOff(SettingValues values, string name)
    {
        var value = values.Text(name);
        switch (value?.ToUpperInvariant())
        {
            case null:
                return null;
            case "ON" or "TRUE" or "YES" or "1":
                return true;
            case "OFF" or "FALSE" or "NO" or "0":
                return false;
            default:
                values.Report(name, value, "must be on or off");
                return null;
        }
    }

    public static string? ClientId(SettingValues values, string name)
    {
        var value = values.Text(name);
        if (value is null || Id.TryParse(value) is not null)
        {
            return value;
        }

        values.Report(name, value, "must be at most 64 letters, digits, hyphens or underscores, such as a UUID");
        return null;
    }

    /// <summary>A name of <see cref="Microsoft.Extensions.Logging.LogLevel"/>; the words of Serilog are understood as well.</summary>
    public static string? LogLevel(SettingValues values, string name)
    {
        var value = values.Text(name);
        var word = value?.ToUpperInvariant() switch { "VERBOSE" => "Trace", "FATAL" => "Critical", "INFO" => "Information", "WARN" => "Warning", _ => value };
        if (value is null || (Enum.TryParse<LogLevel>(word, ignoreCase: true, out var level) && Enum.IsDefined(level) && !char.IsAsciiDigit(value[0])))
        {
            return value is null ? null : Enum.Parse<LogLevel>(word!, ignoreCase: true).ToString();
        }

        values.Report(name, value, "must be one of Trace, Debug, Information, Warning, Error, Critical, None");
        return null;
    }

    public static IReadOnlyList<TimeSpan>? Delays(SettingValues values, string name, double max)
    {
        var value = values.Text(name);
        var delays = new List<TimeSpan>();
        foreach (var part in value?.Split(',', StringSplitOptions.TrimEntries) ?? [])
        {
            if (!SettingValues.TryNumber(part, out var seconds) || seconds < 0 || seconds > max || delays.Count == MaxDelays)
            {
                values.Report(name, value!, string.Create(CultureInfo.InvariantCulture, $"must be at most {MaxDelays} numbers of seconds from 0 to {max} with commas between them, such as 30,60,60"));
                return null;
            }

            delays.Add(TimeSpan.FromSeconds(seconds));
        }

        return value is null ? null : delays;
    }

    public static int? WholeNumber(SettingValues values, string name)
    {
        var value = values.Text(name);
        if (value is null || int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return value is null ? null : int.Parse(value, CultureInfo.InvariantCulture);
        }

        values.Report(name, value, "must be a whole number");
        return null;
    }

    /// <summary>Hosts without their ports: a port says nothing about who answers there.</summary>
    public static IReadOnlyList<string>? Hosts(SettingValues values, string name)
    {
        var value = values.Text(name);
        var hosts = value?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(WithoutPort).ToList();
        if (hosts is not null && hosts.Any(host => Uri.CheckHostName(host) is UriHostNameType.Unknown))
        {
            values.Report(name, value!, "must be host names or addresses with commas between them, such as media.example,127.0.0.1");
            return null;
        }

        return hosts;
    }

    private static string WithoutPort(string host) =>
        host.Split(':') is [var name, var port] && ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? name : host.Trim('[', ']');
}
