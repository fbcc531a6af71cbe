using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NemoMcp.Protocol.Chat;
using NemoMcp.Testing;

namespace NemoMcp.Client.Tests.Chat;

/// <summary>A network cuts an answer anywhere, also inside a character: what is read does not depend on it.</summary>
public sealed class AnySplitProperties
{
    private static readonly string[] Blocks =
    [
        "data: {\"text\":\"WORDS\"}\n\n",
        ": a comment, WORDS\n\n",
        "event: heartbeat\ndata: {}\n\n",
        "data: {\"author\":\"a\",\"partial\":true,\"content\":{\"parts\":[{\"text\":\"WORDS\"}]}}\n\n",
        "data: {\"author\":\"a\",\"content\":{\"parts\":[{\"text\":\"whole WORDS\"}]}}\n\n",
        "data: {\"error\": \"WORDS \"unescaped\" quotes\"}\n\n",
        "data: {\"type\":\"tool_call\",\"name\":\"edit_draft\"}\n\n",
        "data: {not json WORDS\n\n",
        "data: {\"text\":\ndata: \"WORDS\"}\n\n",
        "id: 7\nretry: 10\ndata:{\"text\":\"WORDS\"}\n\n",
        "data: {\"text\":\"Error: WORDS\"}\n\n",
        "data: [DONE]\n\n",
        "\n",
    ];

    private static readonly string[] Words = ["Done.", "标题已添加。", "🎬 é\u0301", "a \\\"quoted\\\" word", "\\u6807"];

    private static readonly string[] Golden =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Golden", "streams")),
        .. Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Golden", "local-backend"), "sse-*.txt"),
    ];

    private static readonly Gen<string> Constructed =
        from blocks in Gen.ArrayOf(from block in Gen.Elements(Blocks) from words in Gen.Elements(Words) select block.Replace("WORDS", words, StringComparison.Ordinal))
        from start in Gen.Elements("", "\uFEFF")
        from end in Gen.Elements("", "data: {\"text\":\"no line end\"}")
        select start + string.Concat(blocks) + end;

    private static readonly Gen<string> AnyTranscript = Gen.OneOf(Constructed, Gen.Elements(Golden).Select(File.ReadAllText));

    private static readonly Gen<int[]> AnySizes = Gen.OneOf(Gen.Constant(new[] { 1 }), Gen.NonEmptyListOf(Gen.Choose(1, 40)).Select(sizes => sizes.ToArray()));

    [Fact]
    public void Any_Split_Of_Any_Transcript_Gives_The_Same_Events() =>
        Prop.ForAll(AnyTranscript.ToArbitrary(), AnySizes.ToArbitrary(), (transcript, sizes) =>
        {
            var whole = Read(transcript, [int.MaxValue]);

            ShouldBeSame(Read(transcript, sizes), whole, transcript);
            ShouldBeSame(Read(transcript.ReplaceLineEndings("\r\n"), sizes), whole, transcript);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static List<ChatEvent> Read(string transcript, int[] sizes)
    {
        using var stream = new SplitStream(Encoding.UTF8.GetBytes(transcript), sizes);
        return ChatTexts.EventsOfAsync(stream).GetAwaiter().GetResult();
    }

    // Comments stand outside of the events, so a sign of life may come before or after its neighbours, and may or may not be heard after the end.
    private static void ShouldBeSame(List<ChatEvent> events, List<ChatEvent> expected, string transcript)
    {
        events.Where(IsTold).ShouldBe(expected.Where(IsTold), transcript);
        if (!transcript.Contains("[DONE]", StringComparison.Ordinal))
        {
            events.Count.ShouldBe(expected.Count, transcript);
        }
    }

    private static bool IsTold(ChatEvent item) => item is not ChatEvent.Heartbeat;
}
