using System.Globalization;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Settings;

/// <summary>Reads single values and keeps a list of what is wrong with them. A bad value counts as absent.</summary>
internal sealed class SettingValues(Func<string, string?> get, SettingsPlace place)
{
    private const int MaxQuoted = 200;
    private const int MaxHeaderValue = 128;

    private readonly List<string> problems = [];

    public IReadOnlyList<string> Problems => problems;

    /// <summary>The trimmed value; null where it is absent, empty, or a template that nobody filled in.</summary>
    public string? Text(string name)
    {
        if (get(name)?.Trim() is not { Length: > 0 } value)
        {
            return null;
        }

        if (!PathText.HasTemplate(value))
        {
            return value;
        }

        Report(name, value, "is a template that the host did not fill in; give the value itself, or leave the setting out");
        return null;
    }

    /// <summary>A secret: it is never quoted.</summary>
    public string? Secret(string name)
    {
        if (get(name)?.Trim() is not { Length: > 0 } value)
        {
            return null;
        }

        var problem = PathText.HasTemplate(value) ? "is a ${…} template that the host did not fill in"
            : value.Any(c => c is '\r' or '\n') ? "contains line breaks"
            : !value.All(char.IsAscii) ? "contains characters that are not ASCII"
            : value.Any(c => c is <= ' ' or '\x7f') ? "contains spaces or control characters"
            : null;
        if (problem is null)
        {
            return value;
        }

        ReportSecret(name, $"{problem} (its value is not shown); copy it again");
        return null;
    }

    /// <summary>A value that ends up in a header.</summary>
    public string? HeaderText(string name)
    {
        var value = Text(name);
        if (value is null || (value.Length <= MaxHeaderValue && value.All(c => c is >= ' ' and <= '~')))
        {
            return value;
        }

        Report(name, value, $"must be at most {MaxHeaderValue} printable ASCII characters");
        return null;
    }

    public string? FullPath(string name) => Text(name) is { } value ? FullPath(name, value) : null;

    public IReadOnlyList<string>? FullPaths(string name) =>
        Text(name)?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(value => FullPath(name, value)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();

    /// <summary>The same where a path that depends on the working folder would open a place that nobody named.</summary>
    public IReadOnlyList<string>? AbsolutePaths(string name) =>
        Text(name)?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(value => Absolute(name, value)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();

    public double? Number(string name, double min, double max)
    {
        var value = Text(name);
        if (value is null || (TryNumber(value, out var number) && number >= min && number <= max))
        {
            return value is null ? null : double.Parse(value, CultureInfo.InvariantCulture);
        }

        Report(name, value, string.Create(CultureInfo.InvariantCulture, $"must be a number from {min:0.######} to {max}, such as {Math.Min(max, Math.Max(min, 1))}"));
        return null;
    }

    public void Report(string name, string value, string problem) =>
        problems.Add($"{name}: \"{ForeignText.Clean(value, MaxQuoted)}\" {problem}.");

    public void ReportSecret(string name, string problem) => problems.Add($"{name} {problem}.");

    public static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number);

    private string? Absolute(string name, string value)
    {
        if (PathText.IsOtherHome(value) || Path.IsPathFullyQualified(PathText.ExpandHome(value, place.HomeFolder)))
        {
            return FullPath(name, value);
        }

        Report(name, value, "is relative, and a server is started in whatever folder its host chooses; give an absolute path, or one that starts with ~/");
        return null;
    }

    private string? FullPath(string name, string value)
    {
        if (value.Any(char.IsControl) || PathText.IsOtherHome(value))
        {
            Report(name, value, "is not a path that can be used; give an absolute path, or one that starts with ~/");
            return null;
        }

        return Path.GetFullPath(PathText.ExpandHome(value, place.HomeFolder), place.WorkingFolder);
    }
}
