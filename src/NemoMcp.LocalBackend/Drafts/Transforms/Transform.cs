namespace NemoMcp.LocalBackend.Drafts.Transforms;

/// <summary>How a piece's picture is turned, mirrored and enlarged. Any number of turns and flips comes down to these two.</summary>
public sealed record Transform
{
    internal const double LeastZoom = 1;
    internal const double MostZoom = 4;

    public static Transform None { get; } = new();

    /// <summary>Left and right are swapped, before it is turned.</summary>
    public bool Mirrored { get; init; }

    /// <summary>Degrees clockwise: 0, 90, 180 or 270.</summary>
    public int Rotation { get; init; }

    /// <summary>1 shows all of it, 2 the middle quarter.</summary>
    public double Zoom { get; init; } = 1;

    public bool SwapsSides => Rotation is 90 or 270;

    public bool IsPossible => Rotation is 0 or 90 or 180 or 270 && Zoom is >= LeastZoom and <= MostZoom;

    /// <summary>Turned further, as it is seen.</summary>
    public Transform Turned(int degrees) => this with { Rotation = (((Rotation + degrees) % 360) + 360) % 360 };

    /// <summary>Left and right swapped, as it is seen: what was turned one way before is turned the other way now.</summary>
    public Transform Flipped() => (this with { Mirrored = !Mirrored, Rotation = 0 }).Turned(-Rotation);

    /// <summary>Top and bottom swapped, as it is seen.</summary>
    public Transform UpsideDown() => Flipped().Turned(180);
}
