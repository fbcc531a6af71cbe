using NemoMcp.Core.Credits;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Waiting;
using NemoMcp.Core.Sessions;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Translation;

namespace NemoMcp.Core.Editing.Sending;

/// <summary>What every edit needs.</summary>
public sealed record EditWorkshop(
    SessionDesk Sessions,
    UploadsFirst Uploads,
    EditSettling Settling,
    CreditsGlance Credits,
    GuiTranslator Translator,
    IJobAttachments Attachments,
    NemoSettings Settings,
    TimeProvider Clock);
