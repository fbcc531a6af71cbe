using System.Text;
using NemoMcp.Protocol.Chat;

namespace NemoMcp.Client.Chat;

/// <summary>
/// Puts the pieces of an answer together. Fragments are kept until the whole text replaces them; a text that may turn
/// out to be no answer is held back until it is known what follows.
/// </summary>
internal sealed class ReplyAssembler
{
    private const string ErrorStart = "Error:";
    private const string TemporaryIssue = "I encountered a temporary issue";

    private readonly Dictionary<string, StringBuilder> fragments = new(StringComparer.Ordinal);
    private string? held;
    private bool hasText;
    private bool hasFault;

    /// <summary>True once the agent did or said something: a failure after that may have left a changed timeline.</summary>
    public bool HasBegun { get; private set; }

    public IEnumerable<ChatEvent> Take(ChatSignal signal)
    {
        HasBegun |= signal is ChatSignal.Words or ChatSignal.Call or ChatSignal.Result;
        return signal switch
        {
            ChatSignal.Words { IsFragment: true } words => TakeFragment(words),
            ChatSignal.Words words => TakeWhole(words),
            ChatSignal.Call call => [new ChatEvent.ToolCall(call.Name)],
            ChatSignal.Result result => [new ChatEvent.ToolResult(result.Name)],
            ChatSignal.Trouble trouble => TakeFault(trouble.Code, trouble.Message),
            ChatSignal.Alive => [new ChatEvent.Heartbeat()],
            _ => [],
        };
    }

    /// <summary>What is left when the stream has ended: fragments without their whole, and the text that was held back.</summary>
    public IEnumerable<ChatEvent> Finish()
    {
        var left = fragments.Values.Select(text => text.ToString()).Where(text => text.Length > 0).ToList();
        fragments.Clear();
        return [.. left.SelectMany(TakeText), .. FinishHeld()];
    }

    private IEnumerable<ChatEvent> TakeFragment(ChatSignal.Words words)
    {
        if (!fragments.TryGetValue(words.Author, out var text))
        {
            fragments[words.Author] = text = new StringBuilder();
        }

        text.Append(words.Content);
        return [new ChatEvent.Fragment(words.Content)];
    }

    private IEnumerable<ChatEvent> TakeWhole(ChatSignal.Words words)
    {
        fragments.Remove(words.Author);
        return TakeText(words.Content);
    }

    private IEnumerable<ChatEvent> TakeText(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [new ChatEvent.Heartbeat()];
        }

        // What was held back is followed by something: it was an ordinary part of the answer.
        var events = new List<ChatEvent>();
        if (held is { } earlier)
        {
            held = null;
            hasText = true;
            events.Add(new ChatEvent.Text(earlier));
        }

        if (IsDoubtful(text))
        {
            held = text;
            return events;
        }

        hasText = true;
        events.Add(new ChatEvent.Text(text));
        return events;
    }

    // Alone, an "Error:" is how the agent's framework reports a failure, and the apology is all there is to tell.
    private IEnumerable<ChatEvent> FinishHeld()
    {
        if (held is not { } text)
        {
            return [];
        }

        held = null;
        return text.TrimStart().StartsWith(ErrorStart, StringComparison.Ordinal)
            ? hasText ? [new ChatEvent.Text(text)] : TakeFault(null, text)
            : hasText ? [] : [new ChatEvent.Text(text)];
    }

    private IEnumerable<ChatEvent> TakeFault(string? code, string message)
    {
        if (hasFault)
        {
            return [];
        }

        hasFault = true;
        return [new ChatEvent.Fault(code, message)];
    }

    private static bool IsDoubtful(string text) =>
        text.TrimStart().StartsWith(ErrorStart, StringComparison.Ordinal) || text.TrimStart().StartsWith(TemporaryIssue, StringComparison.OrdinalIgnoreCase);
}
