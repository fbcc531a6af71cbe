namespace NemoMcp.LocalBackend.Rendering;

/// <summary>Collects inputs and chains of filters, and gives every chain's end a name.</summary>
internal sealed class FilterGraph
{
    private readonly List<string> chains = [];
    private readonly List<string> inputs = [];
    private int names;

    public int InputCount { get; private set; }

    /// <summary>The words that name the inputs.</summary>
    public IReadOnlyList<string> Inputs => inputs;

    public string Text => string.Join(';', chains);

    /// <summary>Returns the input's number.</summary>
    public int AddInput(IReadOnlyList<string> arguments)
    {
        inputs.AddRange(arguments);
        return InputCount++;
    }

    /// <summary>Filters one after the other; without <paramref name="from"/> the first makes its own frames.</summary>
    public string Chain(IEnumerable<string> from, IEnumerable<string> filters)
    {
        var to = NewName();
        chains.Add($"{string.Concat(from)}{string.Join(',', filters)}{to}");
        return to;
    }

    public (string First, string Second) Split(string from)
    {
        var (first, second) = (NewName(), NewName());
        chains.Add($"{from}split{first}{second}");
        return (first, second);
    }

    /// <summary>The same sound so many times.</summary>
    public IReadOnlyList<string> Repeat(string sound, int count)
    {
        string[] ends = [.. Enumerable.Range(0, count).Select(_ => NewName())];
        chains.Add($"{sound}asplit={count}{string.Concat(ends)}");
        return ends;
    }

    /// <summary>One piece after the other, each given as its picture, its sound or both.</summary>
    public (string? Picture, string? Sound) Concat(IReadOnlyList<(string? Picture, string? Sound)> pieces)
    {
        // Joining one piece with nothing would only cost.
        if (pieces is [var only])
        {
            return only;
        }

        var picture = pieces[0].Picture is null ? null : NewName();
        var sound = pieces[0].Sound is null ? null : NewName();
        var from = string.Concat(pieces.Select(piece => piece.Picture + piece.Sound));
        chains.Add($"{from}concat=n={pieces.Count}:v={(picture is null ? 0 : 1)}:a={(sound is null ? 0 : 1)}{picture}{sound}");
        return (picture, sound);
    }

    private string NewName() => $"[n{names++}]";
}
