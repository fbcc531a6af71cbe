using NemoMcp.Core.Credits;
using NemoMcp.Core.Sessions;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Translation;

namespace NemoMcp.Core.Editing.Sending;

/// <summary>What every edit needs.</summary>
public sealed record EditWorkshop(
    SessionDesk Sessions, EditSettling Settling, CreditsGlance Credits, GuiTranslator Translator, NemoSettings Settings, TimeProvider Clock);
