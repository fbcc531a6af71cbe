using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NemoMcp.Server.Resources;

namespace NemoMcp.Conformance.Offered;

/// <summary>The suite's resources. One that is not there is refused with the program's own words and codes.</summary>
internal static class FixtureResources
{
    private const string Before = "test://template/";
    private const string After = "/data";

    public static ListResourcesResult List() => new()
    {
        Resources =
        [
            new Resource { Uri = "test://static-text", Name = "static-text", Description = "A text.", MimeType = "text/plain" },
            new Resource { Uri = "test://static-binary", Name = "static-binary", Description = "A picture.", MimeType = "image/png" },
            new Resource { Uri = "test://watched-resource", Name = "watched-resource", Description = "Can be watched.", MimeType = "text/plain" },
        ],
    };

    public static ListResourceTemplatesResult Templates() => new()
    {
        ResourceTemplates = [new ResourceTemplate { UriTemplate = $"{Before}{{id}}{After}", Name = "template", Description = "One for each id.", MimeType = "application/json" }],
    };

    public static ReadResourceResult Read(RequestContext<ReadResourceRequestParams> request)
    {
        var uri = request.Params?.Uri ?? "";
        return uri switch
        {
            "test://static-text" => Text(uri, "text/plain", "This is the content of the static text resource."),
            "test://watched-resource" => Text(uri, "text/plain", "Watched."),
            "test://static-binary" => new ReadResourceResult { Contents = [BlobResourceContents.FromBytes(Samples.PictureBytes, uri, "image/png")] },
            _ when uri.StartsWith(Before, StringComparison.Ordinal) && uri.EndsWith(After, StringComparison.Ordinal) && uri.Length > Before.Length + After.Length =>
                Text(uri, "application/json", Data(uri[Before.Length..^After.Length])),
            _ => throw ResourceShelf.Missing(request, "There is no such resource."),
        };
    }

    private static string Data(string id) => $$"""{"id":"{{id}}","templateTest":true,"data":"Data for ID: {{id}}"}""";

    private static ReadResourceResult Text(string uri, string mimeType, string text) =>
        new() { Contents = [new TextResourceContents { Uri = uri, MimeType = mimeType, Text = text }] };
}
