namespace NemoMcp.Server.Commands.Setup.Editing;

/// <summary>A table's heading or a key of a TOML file, with its whole path.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="IsHeading">True for <c>[table]</c> and <c>[[table]]</c>.</param>
/// <param name="Path">From the outermost table.</param>
internal sealed record TomlStatement(int Line, bool IsHeading, IReadOnlyList<string> Path)
{
    public bool IsUnder(params ReadOnlySpan<string> path)
    {
        if (Path.Count < path.Length)
        {
            return false;
        }

        for (var i = 0; i < path.Length; i++)
        {
            if (Path[i] != path[i])
            {
                return false;
            }
        }

        return true;
    }
}
