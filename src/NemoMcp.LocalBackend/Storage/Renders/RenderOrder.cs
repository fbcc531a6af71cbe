using System.Text.Json;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.LocalBackend.Storage.Renders;

/// <summary>A render as it was asked for; never changed afterwards.</summary>
internal sealed record RenderOrder
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public required string SessionId { get; init; }

    /// <summary>The part of the film's address that nobody can guess.</summary>
    public required string Secret { get; init; }

    public required JsonElement Draft { get; init; }

    public required RenderOutput Output { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>It ends as failed, because somebody asked for a bad day.</summary>
    public bool Fails { get; init; }

    /// <summary>It stands still for a while, for the same reason.</summary>
    public bool Stalls { get; init; }

    public string FilmName => $"film.{Output.Format}";
}
