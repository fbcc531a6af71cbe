using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Tests.Fixtures;

/// <summary>Expects a failure with a code.</summary>
internal static class Failures
{
    public static async Task<NemoException> ShouldFailAsync(this Task call, NemoErrorCode code)
    {
        var failure = await Should.ThrowAsync<NemoException>(call);
        failure.Code.ShouldBe(code);
        return failure;
    }
}
