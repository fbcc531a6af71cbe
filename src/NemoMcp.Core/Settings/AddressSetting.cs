namespace NemoMcp.Core.Settings;

/// <summary>Reads the settings that are addresses.</summary>
internal sealed class AddressSetting(SettingValues values)
{
    /// <summary>Null is the embedded backend.</summary>
    public Uri? Backend(string name, Uri? fallback)
    {
        var value = values.Text(name);
        return value is null ? fallback
            : value.Equals("local", StringComparison.OrdinalIgnoreCase) ? null
            : Read(name, value, "must be an absolute https address, or local for the embedded backend") ?? fallback;
    }

    public Uri? Web(string name) => values.Text(name) is { } value ? Read(name, value, "must be an absolute https address") : null;

    private Uri? Read(string name, string value, string wanted)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || (address.Scheme is not "http" and not "https") || address.Host.Length == 0)
        {
            values.Report(name, value, wanted);
            return null;
        }

        // A password in an address would be quoted by every message that names the address.
        if (address.UserInfo.Length > 0)
        {
            values.Report(name, $"{address.Scheme}://…@{address.Host}", "must not hold a user name or a password");
            return null;
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            values.Report(name, address.GetLeftPart(UriPartial.Path), "must end before ? and #");
            return null;
        }

        if (address.Scheme is "http" && !address.IsLoopback && !address.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
        {
            values.Report(name, value, "would send the token in clear text: use https, or an address of this machine");
            return null;
        }

        return address;
    }
}
