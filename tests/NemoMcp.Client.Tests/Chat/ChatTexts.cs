using System.Text;
using NemoMcp.Client.Chat;
using NemoMcp.Protocol.Chat;
using NemoMcp.Testing;

namespace NemoMcp.Client.Tests.Chat;

/// <summary>Reads a transcript without a network.</summary>
internal static class ChatTexts
{
    public static async Task<List<ChatEvent>> EventsOfAsync(string transcript)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(transcript));
        return await EventsOfAsync(stream);
    }

    public static async Task<List<ChatEvent>> EventsOfAsync(Stream stream)
    {
        var assembler = new ReplyAssembler();
        var events = new List<ChatEvent>();
        await foreach (var signal in ChatStreamReader.ReadAsync(stream, maxEventBytes: 1_000_000, TestLimits.Token()))
        {
            if (signal is ChatSignal.Done)
            {
                break;
            }

            events.AddRange(assembler.Take(signal));
        }

        events.AddRange(assembler.Finish());
        return events;
    }

    /// <summary>One short word per event, for comparing at a glance.</summary>
    public static string Outline(this IEnumerable<ChatEvent> events) => string.Join(" | ", events.Select(chatEvent => chatEvent switch
    {
        ChatEvent.Text text => $"text {text.Content}",
        ChatEvent.Fragment fragment => $"fragment {fragment.Content}",
        ChatEvent.ToolCall call => $"call {call.Name}",
        ChatEvent.ToolResult result => $"result {result.Name}",
        ChatEvent.Heartbeat => "beat",
        ChatEvent.Fault fault => $"fault {fault.Code}: {fault.Message}",
        _ => "?",
    }));
}
