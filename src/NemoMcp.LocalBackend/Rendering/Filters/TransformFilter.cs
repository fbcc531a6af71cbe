using NemoMcp.LocalBackend.Drafts.Transforms;

namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>Mirrors, turns and enlarges a picture, in the order in which a transform means it.</summary>
internal static class TransformFilter
{
    public static IEnumerable<string> Of(Transform transform)
    {
        if (transform.Mirrored)
        {
            yield return "hflip";
        }

        if (transform.SwapsSides)
        {
            // The shape of its pixels is turned with it.
            yield return transform.Rotation is 90 ? "transpose=dir=clock" : "transpose=dir=cclock";
        }
        else if (transform.Rotation is 180)
        {
            yield return "hflip";
            yield return "vflip";
        }

        if (transform.Left is not (1, 1))
        {
            yield return $"crop=w=iw*{Number.Text(transform.Left.Width)}:h=ih*{Number.Text(transform.Left.Height)}:x=iw*{Number.Text(transform.CropLeft)}:y=ih*{Number.Text(transform.CropTop)}";
        }

        if (transform.Zoom > 1)
        {
            var zoom = Number.Text(transform.Zoom);
            yield return $"crop=w=iw/{zoom}:h=ih/{zoom}";
        }
    }
}
