using NemoMcp.Core.Guidance;

namespace NemoMcp.Core.Translation;

/// <summary>The backend believes that somebody sits before its screen; this takes that talk out of its replies. Pure.</summary>
public sealed class GuiTranslator
{
    public TranslatedReply Translate(string reply, string sessionId, Language language)
    {
        _ = (reply, sessionId, language);
        throw new NotSupportedException();
    }
}
