using NemoMcp.LocalBackend.Storage.Renders;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Storage.Cleaning;

/// <summary>What one session takes on disk.</summary>
/// <param name="Id">The session.</param>
/// <param name="Renders">Its films.</param>
/// <param name="Bytes">All its files, the films among them.</param>
/// <param name="LastUsed">When one of them was written last.</param>
internal sealed record LocalSession(SessionId Id, IReadOnlyList<RenderOrder> Renders, long Bytes, DateTimeOffset LastUsed);
