using NemoMcp.Client.Chat;
using NemoMcp.Testing;

namespace NemoMcp.Client.Tests.Chat;

/// <summary>Single habits of the stream, without a network.</summary>
public sealed class ReplyReadingTests
{
    [Theory]
    [InlineData("""{"author":"a","partial":true,"content":{"parts":[{"text":"one "}]}}""", """{"author":"a","partial":true,"content":{"parts":[{"text":"two"}]}}""", "fragment one  | fragment two | text one two")]
    [InlineData("""{"author":"a","partial":true,"content":{"parts":[{"text":"one"}]}}""", """{"author":"b","content":{"parts":[{"text":"other"}]}}""", "fragment one | text other | text one")]
    [InlineData("""{"author":"a","partial":true,"content":{"parts":[{"text":"one"}]}}""", """{"author":"a","content":{"parts":[{"text":"One."}]}}""", "fragment one | text One.")]
    public Task Fragments_Are_Replaced_By_Their_Author_And_Else_Told_At_The_End(string first, string second, string outline) => ShouldReadAsync(outline, first, second);

    [Theory]
    [InlineData("""{"content":{"parts":[{"text":"secret plan","thought":true}]}}""", "beat")]
    [InlineData("""{"content":{"parts":[{"text":"secret","thought":true},{"text":"said"},{"text":" aloud"}]}}""", "text said aloud")]
    [InlineData("""{"partial":true,"content":{"parts":[{"text":"secret","thought":true}]}}""", "beat")]
    public Task Thoughts_Are_Never_Told(string data, string outline) => ShouldReadAsync(outline, data);

    [Theory]
    [InlineData("""{"error": "message with "unescaped" quotes"}""", "fault : message with \"unescaped\" quotes")]
    [InlineData("""{"error":"boom"}""", "fault : boom")]
    [InlineData("""{"error":{"message":"boom"}}""", "fault : boom")]
    [InlineData("""{"errorCode":"MAX_TOKENS","errorMessage":"too long","author":"nemo_agent"}""", "fault MAX_TOKENS: too long")]
    [InlineData("""{"errorCode":"SAFETY"}""", "fault SAFETY: SAFETY")]
    [InlineData("""{"type":"error","code":"E7","message":"boom"}""", "fault E7: boom")]
    [InlineData("""{"content":{"parts":[{"text":"half"}]},"errorCode":"MAX_TOKENS"}""", "text half | fault MAX_TOKENS: MAX_TOKENS")]
    [InlineData("""{"text":"Error: boom"}""", "fault : Error: boom")]
    public Task Every_Form_Of_Error_Is_A_Fault(string data, string outline) => ShouldReadAsync(outline, data);

    [Theory]
    [InlineData("""{"text":"Error: 404 is the title of your clip"}""", """{"text":"Added."}""", "text Error: 404 is the title of your clip | text Added.")]
    [InlineData("""{"text":"Added."}""", """{"text":"Error: one font is missing"}""", "text Added. | text Error: one font is missing")]
    [InlineData("""{"text":"I encountered a temporary issue"}""", """{"text":"Added."}""", "text I encountered a temporary issue | text Added.")]
    [InlineData("""{"text":"Added."}""", """{"text":"I encountered a temporary issue. Please try again."}""", "text Added.")]
    public Task A_Doubtful_Text_Is_Judged_By_What_Stands_Beside_It(string first, string second, string outline) => ShouldReadAsync(outline, first, second);

    [Fact]
    public Task An_Apology_That_Is_All_There_Is_Is_Told() => ShouldReadAsync("text I encountered a temporary issue", """{"text":"I encountered a temporary issue"}""");

    [Theory]
    [InlineData("""{"function_call":1}""")]
    [InlineData("""{"content":{"parts":[null,1,"x",{"inlineData":{}}]}}""")]
    [InlineData("""{"content":{"parts":"none"}}""")]
    [InlineData("""{"type":"something_new","content":{"a":1}}""")]
    [InlineData("""{"content":{"parts":[{"text":"\ud800"}]}}""")]
    [InlineData("{not json at all")]
    [InlineData("null")]
    [InlineData("17")]
    [InlineData("""{"content":{"parts":[{"text":"your own words"}],"role":"user"},"author":"user"}""")]
    [InlineData("""{"code":0,"message":"ok"}""")]
    public Task What_Nobody_Understands_Is_A_Sign_Of_Life(string data) => ShouldReadAsync("beat | text after", data, """{"text":"after"}""");

    [Theory]
    [InlineData("""{"content":{"parts":[{"function_call":{"name":"edit"}},{"function_response":{"name":"edit"}}]}}""", "call edit | result edit")]
    [InlineData("""{"content":{"parts":[{"text":"Working."},{"functionCall":{"name":"edit"}}]}}""", "text Working. | call edit")]
    [InlineData("""{"content":{"parts":[{"functionCall":{}}]}}""", "call tool")]
    [InlineData("""{"code":0,"data":{"type":"text","content":"wrapped"}}""", "text wrapped")]
    [InlineData("""[{"text":"one"},{"text":"two"}]""", "text one | text two")]
    [InlineData("""{"text":"bell\u0007 and \u202Eback\nsecond line"}""", "text bell  and back\nsecond line")]
    public Task Every_Dialect_Is_Understood(string data, string outline) => ShouldReadAsync(outline, data);

    [Theory]
    [InlineData(": a comment\n\ndata: {\"text\":\"x\"}\n\n", "beat | text x")]
    [InlineData("data: {\"text\":\ndata: \"x\"}\n\n", "text x")]
    [InlineData("event: ping\ndata: {\"text\":\"no\"}\n\n", "beat")]
    [InlineData("id: 7\nretry: 10\ndata:{\"text\":\"x\"}\n\n", "text x")]
    [InlineData("\uFEFFdata: {\"text\":\"x\"}\n\n", "text x")]
    [InlineData(": one\r: two\r\rdata: {\"text\":\"x\"}\r\r", "beat | beat | text x")]
    [InlineData(": one\r\n\r\ndata: {\"text\":\"x\"}\r\n\r\n", "beat | text x")]
    [InlineData("data: {\"text\":\"x\"}", "text x")]
    [InlineData("data: {\"text\":\"x\"}\n", "text x")]
    [InlineData("data: {\"text\":\"x\"}\n\ndata: [DONE]\n\ndata: {\"text\":\"y\"}\n\n", "text x")]
    [InlineData("event: error\ndata: boom\n\n", "fault : boom")]
    [InlineData("", "")]
    public async Task The_Form_Of_The_Stream_May_Vary(string transcript, string outline) => (await ChatTexts.EventsOfAsync(transcript)).Outline().ShouldBe(outline);

    [Fact]
    public async Task An_Event_Beyond_The_Limit_Ends_The_Reading()
    {
        var endless = "data: " + new string('x', 1_000_001);

        await Should.ThrowAsync<InvalidDataException>(() => ChatTexts.EventsOfAsync(endless));
    }

    [Fact]
    public async Task The_Last_Event_Is_Ended_Also_For_A_Reader_Of_Single_Bytes()
    {
        await using var guard = new EventStreamGuard(new MemoryStream("data: x"u8.ToArray()), 100);
        var (read, one) = (new List<byte>(), new byte[1]);

        while (await guard.ReadAsync(one, TestLimits.Token()) > 0)
        {
            read.Add(one[0]);
        }

        read.ShouldBe("data: x\n\n"u8.ToArray());
    }

    private static async Task ShouldReadAsync(string outline, params string[] data) =>
        (await ChatTexts.EventsOfAsync(string.Concat(data.Select(item => $"data: {item}\n\n")))).Outline().ShouldBe(outline);
}
