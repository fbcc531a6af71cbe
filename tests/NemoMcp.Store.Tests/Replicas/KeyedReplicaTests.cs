using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NemoMcp.Replicas.Machines;
using NemoMcp.Replicas.Rounds;
using NemoMcp.Store.Tests.Contract;
using NemoMcp.Store.Tests.Postgres;
using NemoMcp.Testing;
using NemoMcp.Testing.Faults;

namespace NemoMcp.Store.Tests.Replicas;

/// <summary>Callers with keys at two replicas that share a database, a key file and a folder for films.</summary>
[Collection(PostgresFixture.Name)]
public sealed class KeyedReplicaTests(PostgresFixture postgres)
{
    private const string Ann = "ann-key-0123456789";
    private const string Ben = "ben-key-0123456789";
    private const string EditSeconds = "3";

    [Fact]
    [Trait("Form", "long")]
    public async Task A_Caller_Is_The_Same_At_Every_Replica_And_Its_Token_Outlives_The_One_It_Was_Brought_To()
    {
        using var shared = new TempFolder();
        await using var backend = await BackendProcess.StartAsync(EditSeconds);
        await using var proxy = new FaultProxy(backend.Address);
        var database = await postgres.Server.NewDatabaseAsync();
        await using var one = Start(shared, database, proxy);
        await using var other = Start(shared, database, proxy);
        await Task.WhenAll(one.StartAsync(), other.StartAsync());
        var brought = await TokenAsync(backend.Address);
        using var annAtOne = new ToolCaller(one.Address, ("Authorization", $"Bearer {Ann}"), ("X-Nemo-Token", brought));
        using var annAtOther = new ToolCaller(other.Address, ("Authorization", $"Bearer {Ann}"));
        using var benAtOther = new ToolCaller(other.Address, ("Authorization", $"Bearer {Ben}"));

        // The ticket of one replica is good at the other, once.
        var offered = await CallAsync(annAtOne, "upload_media", new JsonObject { ["sources"] = new JsonArray("box.mp4") });
        var ticket = new Uri(other.Address, new Uri(offered.Result!["files"]![0]!["upload"]!["url"]!.ToString()).PathAndQuery);
        (await PutAsync(ticket)).ShouldBe(HttpStatusCode.Created);
        (await PutAsync(new Uri(one.Address, ticket.PathAndQuery))).ShouldBe(HttpStatusCode.NotFound);

        // Nobody says the token again: what was brought to the one that is killed, the other goes on with.
        var begun = await CallAsync(annAtOne, "send_edit", new JsonObject { ["message"] = "add the title 'Plaza'", ["wait_seconds"] = 0 });
        await StoreContract.UntilAsync(() => Task.FromResult(proxy.Ledger.CountOf("add the title 'Plaza'")), received => received > 0);
        await one.KillAsync();
        var end = await CallAsync(annAtOther, "get_job", new JsonObject { ["job_id"] = begun.JobId, ["wait_seconds"] = 60 });
        var credits = await CallAsync(annAtOther, "get_credits", []);
        var foreign = await CallAsync(benAtOther, "get_job", new JsonObject { ["job_id"] = begun.JobId, ["wait_seconds"] = 0 });

        (end.Status is "completed" || end.ErrorCode is "edit_outcome_unknown").ShouldBeTrue(end.Text);
        proxy.Ledger.CountOf("add the title 'Plaza'").ShouldBe(1);
        credits.Result!["account"]!.ToString().ShouldBe("token");
        foreign.ErrorCode.ShouldBe("job_not_found");
        (one.Log + other.Log).ShouldNotContain(brought);
        (await postgres.Server.AskAsync($"SELECT count(*) = 1 FROM brought_token WHERE position('{brought}' in encode(content, 'escape')) = 0", database)).ShouldBe(true);
    }

    private Replica Start(TempFolder shared, string database, FaultProxy proxy)
    {
        var (keys, seal) = (Path.Combine(shared.Path, "keys.txt"), Path.Combine(shared.Path, "seal.key"));
        if (!File.Exists(keys))
        {
            File.WriteAllText(keys, $"ann {HashOf(Ann)}\nben {HashOf(Ben)}\n");
            File.WriteAllText(seal, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        }

        return new Replica(
            postgres.Server.Address(database), proxy.Address, shared.Path,
            ("NEMO_HTTP_AUTH", "tokens"), ("NEMO_HTTP_TOKENS_FILE", keys), ("NEMO_HTTP_KEY_FILE", seal));
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static async Task<string> TokenAsync(Uri backend)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }, disposeHandler: true);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(backend, "api/auth/anonymous-token"));
        request.Headers.Add("X-Client-Id", "brought-by-ann");
        using var answer = await client.SendAsync(request, TestLimits.Token());
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestLimits.Token()))!["data"]!["token"]!.ToString();
    }

    private static async Task<HttpStatusCode> PutAsync(Uri ticket)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }, disposeHandler: true);
        using var request = new HttpRequestMessage(HttpMethod.Put, ticket) { Content = new ByteArrayContent(await File.ReadAllBytesAsync(Repository.Media("box.mp4"))) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Ann);
        request.Headers.Add("Accept", "application/json");
        using var answer = await client.SendAsync(request, TestLimits.Token());
        return answer.StatusCode;
    }

    private static Task<ToolAnswer> CallAsync(ToolCaller caller, string tool, JsonObject arguments) => caller.CallAsync(tool, arguments, new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token);
}
