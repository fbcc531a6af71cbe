namespace NemoMcp.LocalBackend.Drafts.Transforms;

/// <summary>How a piece's picture is turned, mirrored, cut at its sides and enlarged. Any number of turns and flips comes down to these.</summary>
public sealed record Transform
{
    internal const double LeastZoom = 1;
    internal const double MostZoom = 4;

    /// <summary>Of less than a tenth of the picture nothing could be recognised.</summary>
    internal const double MostCropped = 0.9;

    public static Transform None { get; } = new();

    /// <summary>Left and right are swapped, before it is turned.</summary>
    public bool Mirrored { get; init; }

    /// <summary>Degrees clockwise: 0, 90, 180 or 270.</summary>
    public int Rotation { get; init; }

    /// <summary>The share of the width that is cut off at the left, as it is seen; so for the other sides.</summary>
    public double CropLeft { get; init; }

    public double CropTop { get; init; }

    public double CropRight { get; init; }

    public double CropBottom { get; init; }

    /// <summary>1 shows all that was not cut off, 2 the middle quarter of it.</summary>
    public double Zoom { get; init; } = 1;

    public bool SwapsSides => Rotation is 90 or 270;

    /// <summary>What is left of the width and of the height.</summary>
    public (double Width, double Height) Left => (1 - CropLeft - CropRight, 1 - CropTop - CropBottom);

    public bool IsPossible => Rotation is 0 or 90 or 180 or 270 && Zoom is >= LeastZoom and <= MostZoom
        && CropLeft >= 0 && CropTop >= 0 && CropRight >= 0 && CropBottom >= 0 && CropLeft + CropRight <= MostCropped && CropTop + CropBottom <= MostCropped;

    /// <summary>Turned further, as it is seen; what was cut off turns along.</summary>
    public Transform Turned(int degrees)
    {
        var angle = ((degrees % 360) + 360) % 360;
        var turned = this with { Rotation = (Rotation + angle) % 360 };
        return angle switch
        {
            90 => turned with { CropTop = CropLeft, CropRight = CropTop, CropBottom = CropRight, CropLeft = CropBottom },
            180 => turned with { CropTop = CropBottom, CropRight = CropLeft, CropBottom = CropTop, CropLeft = CropRight },
            270 => turned with { CropTop = CropRight, CropRight = CropBottom, CropBottom = CropLeft, CropLeft = CropTop },
            _ => turned,
        };
    }

    /// <summary>Left and right swapped, as it is seen: what was turned one way before is turned the other way now.</summary>
    public Transform Flipped() => this with { Mirrored = !Mirrored, Rotation = (360 - Rotation) % 360, CropLeft = CropRight, CropRight = CropLeft };

    /// <summary>Top and bottom swapped, as it is seen.</summary>
    public Transform UpsideDown() => Flipped().Turned(180);

    /// <summary>Cut further: shares of what is left.</summary>
    public Transform Cropped(double left, double top, double right, double bottom) => this with
    {
        CropLeft = Math.Round(CropLeft + (left * Left.Width), 4),
        CropRight = Math.Round(CropRight + (right * Left.Width), 4),
        CropTop = Math.Round(CropTop + (top * Left.Height), 4),
        CropBottom = Math.Round(CropBottom + (bottom * Left.Height), 4),
    };
}
