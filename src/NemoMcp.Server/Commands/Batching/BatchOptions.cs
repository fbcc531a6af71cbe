using System.Globalization;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;

namespace NemoMcp.Server.Commands.Batching;

/// <summary>Which jobs of a list are meant.</summary>
internal sealed record BatchOptions(bool Again, IReadOnlyList<int> Only)
{
    public bool Means(int number) => Only.Count == 0 || Only.Contains(number);

    /// <summary>Reads <c>2,4</c>.</summary>
    public static BatchOptions Read(bool again, string? only, int jobs)
    {
        List<int> numbers = [];
        foreach (var word in only?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > jobs)
            {
                throw new NemoException(NemoErrorCode.InvalidArgument, "--only")
                {
                    Detail = FormattableString.Invariant($"--only takes the numbers of jobs, 1 to {jobs}, such as 2 or 2,3; \"{ForeignText.Clean(word, 40)}\" is none."),
                };
            }

            numbers.Add(number);
        }

        return new BatchOptions(again, numbers);
    }
}
