using System.Text;

namespace NemoMcp.Client.Uploads;

/// <summary>Puts a file's name into a header: plain where it is plain, else beside its RFC 5987 form.</summary>
internal static class UploadFileName
{
    private const int MaxLength = 150;

    public static string Disposition(string field, string fileName)
    {
        var name = Shorten(fileName);
        var plain = string.Concat(name.Select(c => IsPlain(c) ? c : '_'));
        var disposition = $"form-data; name=\"{field}\"; filename=\"{plain}\"";
        return string.Equals(plain, name, StringComparison.Ordinal) ? disposition : $"{disposition}; filename*=UTF-8''{Uri.EscapeDataString(Repair(name))}";
    }

    private static bool IsPlain(char c) => c is >= ' ' and <= '~' and not ('"' or '\\' or '/' or ':' or ';' or '%');

    // The end is kept, because the extension stands there.
    private static string Shorten(string name)
    {
        var clean = string.Concat(name.Where(c => !char.IsControl(c)));
        clean = clean.Length is 0 ? "file" : clean;
        return clean.Length <= MaxLength ? clean : clean[^MaxLength..];
    }

    // Half a surrogate pair cannot be escaped.
    private static string Repair(string name) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));
}
