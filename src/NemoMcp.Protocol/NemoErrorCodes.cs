using System.Collections.Frozen;
using System.Text.Json;

namespace NemoMcp.Protocol;

/// <summary>The wire names of <see cref="NemoErrorCode"/>.</summary>
public static class NemoErrorCodes
{
    private static readonly FrozenDictionary<NemoErrorCode, string> Names =
        Enum.GetValues<NemoErrorCode>().ToFrozenDictionary(code => code, code => JsonNamingPolicy.SnakeCaseLower.ConvertName(code.ToString()));

    /// <summary>The name of a code on the wire, such as <c>out_of_credits</c>.</summary>
    public static string ToWire(this NemoErrorCode code) => Names[code];
}
