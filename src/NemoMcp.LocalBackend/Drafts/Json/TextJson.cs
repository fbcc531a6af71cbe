using System.Text.Json;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Json;

/// <summary>A text's words and look on the wire; what has its usual value is left out.</summary>
internal static class TextJson
{
    private const int MaxName = 64;
    private const string NoOutline = "none";

    public static void Write(Utf8JsonWriter json, TextContent text)
    {
        json.WriteString("text", text.Value);
        Write(json, "style", NameOf(text.Kind), usual: null);
        Write(json, "position", PositionNames.Of(text.Position), PositionNames.Of(TextPosition.Center));
        Write(json, "color", text.Color, TextContent.UsualColor);
        Write(json, "size", text.Size, TextContent.UsualSize);
        Write(json, "weight", text.IsRegular ? "regular" : null, usual: null);
        Write(json, "outline", text.Outline.Width is 0 ? NoOutline : text.Outline.Color, usual: null);
        Write(json, "outline_width", text.Outline.Width, text.Outline.Width is 0 ? 0 : TextOutline.UsualWidth);
        if (text.HasBar)
        {
            json.WriteBoolean("bar", value: true);
        }

        Write(json, "bar_color", text.BarColor, usual: null);
    }

    /// <summary>Null where there are no words.</summary>
    public static TextContent? Read(JsonElement meta, int maxText) =>
        meta.Text("text", maxText) is { Length: > 0 } value
            ? new()
            {
                Value = string.Join('\n', value.Split('\n').Select(CleanText.Of)),
                Kind = KindOf(meta.Text("style", MaxName)),
                Position = PositionNames.Read(meta.Text("position", MaxName)),
                Color = meta.Text("color", MaxName) is { } color && TextColors.IsColor(color) ? color : TextContent.UsualColor,
                Size = meta.Number("size") is > 0 and <= 1 and var size ? size : TextContent.UsualSize,
                IsRegular = meta.Text("weight", MaxName) is "regular",
                Outline = OutlineOf(meta),
                HasBar = meta.Flag("bar"),
                BarColor = meta.Text("bar_color", MaxName) is { } bar && TextColors.IsColor(bar) ? bar : null,
            }
            : null;

    private static TextOutline OutlineOf(JsonElement meta)
    {
        var color = meta.Text("outline", MaxName);
        var outline = color is NoOutline ? TextOutline.None : new TextOutline(color, meta.Number("outline_width") ?? TextOutline.UsualWidth);
        return outline.IsPossible ? outline : TextOutline.Usual;
    }

    private static string? NameOf(TextKind kind) => kind switch
    {
        TextKind.LowerThird => "lower_third",
        TextKind.Caption => "caption",
        _ => null,
    };

    private static TextKind KindOf(string? name) => name switch
    {
        "lower_third" => TextKind.LowerThird,
        "caption" => TextKind.Caption,
        _ => TextKind.Title,
    };

    private static void Write(Utf8JsonWriter json, string key, double value, double usual)
    {
        if (!value.Equals(usual))
        {
            json.WriteNumber(key, value);
        }
    }

    private static void Write(Utf8JsonWriter json, string key, string? value, string? usual)
    {
        if (value != usual)
        {
            json.WriteString(key, value);
        }
    }
}
