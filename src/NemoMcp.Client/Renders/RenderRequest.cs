using NemoMcp.Protocol.Drafts;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.Client.Renders;

/// <summary>Asks for a film. The draft goes out exactly as it was read.</summary>
public sealed record RenderRequest(RenderId Id, SessionId Session, DraftDocument Draft, RenderOutput Output);
