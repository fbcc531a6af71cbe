using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace NemoMcp.Server.Tools;

/// <summary>Who calls. Over stdio that is the process, over HTTP the key.</summary>
/// <param name="Id">A file name: callers' own names may hold anything.</param>
internal sealed record Caller(string Id)
{
    // 128 bits: no two names meet.
    private const int IdLength = 32;

    /// <summary>The process itself, or anybody on this machine where no keys are asked for.</summary>
    public static Caller Own { get; } = new("own");

    public bool IsOwn => this == Own;

    public static Caller Of(ClaimsPrincipal? user) => user?.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name } ? Named(name) : Own;

    public static Caller Named(string name) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..IdLength]);
}
