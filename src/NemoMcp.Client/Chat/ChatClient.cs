using NemoMcp.Protocol.Chat;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Client.Chat;

/// <summary>Messages to the agent.</summary>
public sealed class ChatClient
{
    /// <summary>
    /// Sends a message, once, and reads the answer as it comes. The request leaves when enumeration starts and is never repeated.
    /// A refusal before the stream, a broken stream and an unreadable one are <see cref="Errors.NemoBackendException"/>.
    /// </summary>
    public IAsyncEnumerable<ChatEvent> SendAsync(SessionId session, string message, CancellationToken cancellationToken) => throw new NotSupportedException();
}
