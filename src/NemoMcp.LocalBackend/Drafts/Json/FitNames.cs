namespace NemoMcp.LocalBackend.Drafts.Json;

/// <summary>Ways to fit a picture into the canvas as words on the wire.</summary>
internal static class FitNames
{
    public static string Of(CanvasFit fit) => fit switch
    {
        CanvasFit.Blur => "blur",
        CanvasFit.Bars => "bars",
        _ => "crop",
    };

    public static CanvasFit Read(string? name) => name switch
    {
        "blur" => CanvasFit.Blur,
        "bars" => CanvasFit.Bars,
        _ => CanvasFit.Crop,
    };
}
