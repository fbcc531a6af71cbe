namespace NemoMcp.Testing.Faults;

/// <summary>What is to happen to one exchange.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Where">At which part of the bytes, from 0 up to but not including 1.</param>
/// <param name="Coin">Decides between the forms that a kind has.</param>
public sealed record Fault(FaultKind Kind, double Where, bool Coin)
{
    /// <summary>The byte out of so many.</summary>
    public int ByteOf(int length) => (int)(Where * length);
}
