using System.Net.Sockets;
using NemoMcp.Testing.Faults.Wire;

namespace NemoMcp.Testing.Faults;

/// <summary>The client's end of an exchange.</summary>
internal sealed record ClientSide(TcpClient Socket, Stream Stream, WireReader Reader)
{
    /// <summary>Ends the connection, with a reset where <paramref name="hard"/>.</summary>
    public void Break(bool hard)
    {
        if (hard)
        {
            Socket.LingerState = new LingerOption(true, 0);
        }

        Socket.Close();
    }
}
