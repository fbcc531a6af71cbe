namespace NemoMcp.Core.Settings;

/// <summary>Reads the address of the shared store. It holds a password, so it is never quoted.</summary>
internal static class StoreSetting
{
    private const string Wanted = "must be postgres://user:password@host:port/database, where port may be left out (its value is not shown)";

    public static string? Read(SettingValues values)
    {
        if (values.Secret(SettingNames.Store) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "postgres" or "postgresql", Host.Length: > 0, AbsolutePath.Length: > 1, Fragment.Length: 0, UserInfo.Length: > 0 })
        {
            return text;
        }

        values.ReportSecret(SettingNames.Store, Wanted);
        return null;
    }
}
