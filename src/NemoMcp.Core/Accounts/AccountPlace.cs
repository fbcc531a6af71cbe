using NemoMcp.Client.Attribution;
using NemoMcp.Core.Guidance;

namespace NemoMcp.Core.Accounts;

/// <summary>Where and in which skill's name an account is asked for.</summary>
/// <param name="Backend">The backend's lasting name: the embedded one has another port each time.</param>
/// <param name="Address">Where it is now.</param>
/// <param name="Attribution">The token request carries it too.</param>
/// <param name="Language">For what must be told.</param>
/// <param name="Patience">The longest wait that the caller can afford after a 429.</param>
public sealed record AccountPlace(string Backend, Uri Address, SkillAttribution Attribution, Language Language, TimeSpan Patience);
