using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using NemoMcp.Server.Hosting.Stdio;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Tests.Stdio;

/// <summary>A hanging up counts from where it stood in the pipe, however late its handler runs.</summary>
public sealed class HangUpTests
{
    [Theory]
    [InlineData("7", "7", true)]
    [InlineData("\"7\"", "\"7\"", true)]
    [InlineData("7", "\"7\"", false)]
    [InlineData("7", "8", false)]
    public void Is_Known_As_Soon_As_It_Is_Read(string id, string cancelled, bool isKnown)
    {
        var calls = new OpenCalls();
        var call = Call(id);
        calls.Took(call, era: null!);
        HangUp.IsNoted(call).ShouldBeFalse();

        calls.Took(Cancel(cancelled), era: null!);

        HangUp.IsNoted(call).ShouldBe(isKnown);
    }

    [Fact]
    public void Of_An_Answered_Call_Is_None()
    {
        var calls = new OpenCalls();
        var call = Call("7");
        calls.Took(call, era: null!);
        calls.Answered(call.Id);

        calls.Took(Cancel("7"), era: null!);

        HangUp.IsNoted(call).ShouldBeFalse();
    }

    private static JsonRpcRequest Call(string id) =>
        new() { Id = id.StartsWith('"') ? new RequestId(id.Trim('"')) : new RequestId(long.Parse(id, System.Globalization.CultureInfo.InvariantCulture)), Method = "tools/call" };

    private static JsonRpcNotification Cancel(string id) =>
        new() { Method = NotificationMethods.CancelledNotification, Params = new JsonObject { ["requestId"] = JsonNode.Parse(id) } };
}
