using NemoMcp.Protocol;
using NemoMcp.Protocol.Chat;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Client.Tests.Chat;

/// <summary>The documented and constructed transcripts, through the real door.</summary>
public sealed class GoldenStreamTests
{
    public static IEnumerable<string> Streams => Outlines.Select(row => (string)row[0]).Append("streams/credits-run-out.txt");

    public static TheoryData<string, string> Outlines => new()
    {
        { "streams/adk.txt", "call edit_multitrack | result edit_multitrack | fragment partial  | text partial and the rest" },
        { "streams/adk-errors.txt", "fault : boom" },
        { "streams/typed.txt", "text ... | call generate_video_with_seedance | result generate_video_with_seedance | beat" },
        { "streams/heartbeats.txt", "beat | beat | beat | beat | beat" },

        // Comments stand outside of the events: those of one packet are told before its events.
        { "streams/silent-edit.txt", "beat | call edit_multitrack | result edit_multitrack" },
        { "streams/temporary-issue.txt", "text The title was added." },
        { "streams/done-marker.txt", "text bare text" },
    };

    [Theory]
    [MemberData(nameof(Outlines))]
    public async Task A_Transcript_Is_Read_Whatever_Its_Line_Ends(string golden, string outline)
    {
        var transcript = Repository.ReadGolden(golden);

        (await ReceiveAsync(transcript)).Outline().ShouldBe(outline);
        (await ReceiveAsync(transcript.Replace("\n", "\r\n", StringComparison.Ordinal))).Outline().ShouldBe(outline);
    }

    private static async Task<List<ChatEvent>> ReceiveAsync(string transcript)
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.Stream(transcript));
        return await fixture.Client.Chat.SendAsync(GoldenBackend.Session, "<message>", TestLimits.Token()).ToListAsync(TestLimits.Token());
    }
}
