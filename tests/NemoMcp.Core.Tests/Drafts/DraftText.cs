using System.Text.Json;
using NemoMcp.Protocol.Drafts;

namespace NemoMcp.Core.Tests.Drafts;

/// <summary>Drafts as the backend writes them, read through the same reader as the backend's own.</summary>
internal static class DraftText
{
    public static DraftDocument Read(string json)
    {
        using var document = JsonDocument.Parse(json.Replace('\'', '"'));
        return DraftDocument.Read(document.RootElement)!;
    }

    public static DraftDocument Of(params string[] tracks) => Read($"{{'m':{{'title':'project'}},'t':[{string.Join(',', tracks)}]}}");

    public static string Track(int type, params string[] segments) => $"{{'tt':{type},'sg':[{string.Join(',', segments)}]}}";

    public static string Piece(string name, long start, long duration, string? id = null, string more = "") =>
        $"{{{(id is null ? "" : $"'id':'{id}',")}'d':{duration},'m':{{'name':'{name}','start':{start}{more}}}}}";

    public static string Title(string text, long start, long duration, string? id = null, string more = "") =>
        Piece(text, start, duration, id, $",'text':'{text}'{more}");
}
