using ModelContextProtocol.Server;

namespace NemoMcp.Server.Hosting;

/// <summary>A list that can say that it has become another one; the SDK passes that on to the hosts that listen, in either protocol era.</summary>
internal sealed class ListNews<T> : McpServerPrimitiveCollection<T>
    where T : IMcpServerPrimitive
{
    public void Tell() => RaiseChanged();
}
