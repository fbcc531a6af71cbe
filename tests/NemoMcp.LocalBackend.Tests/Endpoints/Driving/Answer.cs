using System.Net;
using System.Text.Json;

namespace NemoMcp.LocalBackend.Tests.Endpoints.Driving;

/// <summary>A reply that is JSON.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonElement Body)
{
    public int Code => Body.GetProperty("code").GetInt32();

    public string Message => Body.GetProperty("message").GetString()!;

    public JsonElement Data => Body.GetProperty("data");

    public static async Task<Answer> ReadAsync(HttpResponseMessage reply)
    {
        using (reply)
        {
            var text = await reply.Content.ReadAsStringAsync();
            reply.Content.Headers.ContentType?.MediaType.ShouldBe("application/json", text);
            using var document = JsonDocument.Parse(text);
            return new Answer(reply.StatusCode, document.RootElement.Clone());
        }
    }

    public void ShouldRefuse(HttpStatusCode status, int code)
    {
        Status.ShouldBe(status, Body.GetRawText());
        Code.ShouldBe(code);
        Message.ShouldNotBeNullOrWhiteSpace();
    }
}
