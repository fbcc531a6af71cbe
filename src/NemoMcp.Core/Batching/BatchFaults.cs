using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;
using YamlDotNet.RepresentationModel;

namespace NemoMcp.Core.Batching;

/// <summary>What is wrong with a list of jobs, each with its line: a person mends them all at once.</summary>
internal sealed class BatchFaults(string name)
{
    // The rest shows when these are mended.
    private const int MostTold = 10;

    private readonly List<(int Line, string Fault)> _faults = [];

    public int Count => _faults.Count;

    public void Add(YamlNode node, string fault) => Add((int)node.Start.Line, fault);

    public void Add(int line, string fault) => _faults.Add((line, FormattableString.Invariant($"{name}, line {line}: {fault.TrimEnd('.')}.")));

    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
        {
            throw Exception();
        }
    }

    /// <summary>The fault after which nothing more can be read.</summary>
    public NemoException Fatal(int line, string fault)
    {
        Add(line, fault);
        return Exception();
    }

    private NemoException Exception() => new(NemoErrorCode.InvalidArgument, name) { Detail = string.Join(" ", _faults.OrderBy(fault => fault.Line).Take(MostTold).Select(fault => fault.Fault)) };
}
