using System.Security.Cryptography;
using System.Text;
using NemoMcp.Core.Settings;
using NemoMcp.Testing;

namespace NemoMcp.Server.Tests.Http;

/// <summary>A file of keys for the callers Ann and Ben.</summary>
internal sealed class Keys
{
    public const string Ann = "ann-key-0123456789";
    public const string Ben = "ben-key-0123456789";

    public static string LineOf(string name, string key) => $"{name} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";

    /// <summary>The settings that ask for them.</summary>
    public static (string Name, string Value)[] In(TempFolder folder)
    {
        var file = Path.Combine(folder.Path, "keys.txt");
        File.WriteAllText(file, $"# callers\n{LineOf("ann", Ann)}\nnot a line\n{LineOf("ben", Ben)} # the other\n");
        return [(SettingNames.HttpAuth, "tokens"), (SettingNames.HttpTokensFile, file)];
    }
}
