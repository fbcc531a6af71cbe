namespace NemoMcp.Core.Settings;

/// <summary>Reads the settings of the HTTP host, and whether they go together.</summary>
internal static class HttpSettingsReader
{
    private const double MostRequests = 1_000_000;

    public static HttpSettings Read(SettingValues values, AddressSetting address)
    {
        var settings = new HttpSettings
        {
            Auth = AuthOf(values),
            TokensFile = values.FullPath(SettingNames.HttpTokensFile),
            Issuer = address.Web(SettingNames.HttpIssuer),
            ClientId = values.Text(SettingNames.HttpClientId),
            ClientSecretFile = values.FullPath(SettingNames.HttpClientSecretFile),
            KeyFile = values.FullPath(SettingNames.HttpKeyFile),
            PublicUrl = address.Web(SettingNames.PublicUrl),
            AllowedHosts = WordSettings.Hosts(values, SettingNames.HttpAllowedHosts) ?? [],
            RequestsPerSecond = values.Number(SettingNames.HttpRate, 0.01, MostRequests) ?? new HttpSettings().RequestsPerSecond,
        };
        CheckTogether(values, settings);
        return settings;
    }

    private static HttpAuth AuthOf(SettingValues values)
    {
        var value = values.Text(SettingNames.HttpAuth);
        switch (value?.ToUpperInvariant())
        {
            case null:
                return HttpAuth.None;
            case "TOKENS":
                return HttpAuth.Tokens;
            case "INTROSPECTION":
                return HttpAuth.Introspection;
            default:
                values.Report(SettingNames.HttpAuth, value, "must be tokens or introspection");
                return HttpAuth.None;
        }
    }

    private static void CheckTogether(SettingValues values, HttpSettings settings)
    {
        if (settings is { Auth: HttpAuth.Tokens, TokensFile: null })
        {
            values.Report(SettingNames.HttpAuth, "tokens", $"needs {SettingNames.HttpTokensFile}, a file with one \"name sha256-of-token\" per line");
        }

        if (settings.Auth is HttpAuth.Introspection && (settings.Issuer is null || settings.ClientId is null || settings.ClientSecretFile is null))
        {
            values.Report(SettingNames.HttpAuth, "introspection", $"needs {SettingNames.HttpIssuer}, {SettingNames.HttpClientId} and {SettingNames.HttpClientSecretFile}");
        }
    }
}
