using System.Text.Json;
using NemoMcp.LocalBackend.Endpoints.Replies;

namespace NemoMcp.LocalBackend.Endpoints.Chat;

/// <summary>What happens in a turn. The family is closed: switch on the type.</summary>
internal abstract record TurnEvent
{
    private TurnEvent()
    {
    }

    /// <summary>The turn never began. Comes alone.</summary>
    public sealed record Refused(RefusedException Reason) : TurnEvent;

    /// <summary>The agent takes up its editing tool. At most once, and only when it will change the draft.</summary>
    public sealed record Editing : TurnEvent;

    /// <summary>The tool is done; the draft is saved. Follows <see cref="Editing"/>.</summary>
    public sealed record Edited(JsonElement Draft) : TurnEvent;

    /// <summary>The whole reply. Absent in a silent turn.</summary>
    public sealed record Said(string Text) : TurnEvent;

    /// <summary>The turn broke off; nothing was changed.</summary>
    public sealed record Failed(string Message) : TurnEvent;
}
