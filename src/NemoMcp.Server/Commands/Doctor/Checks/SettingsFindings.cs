using NemoMcp.Core.Settings;

namespace NemoMcp.Server.Commands.Doctor.Checks;

/// <summary>Malformed settings, each as it is told elsewhere.</summary>
internal sealed class SettingsFindings(SettingsResult settings) : IDoctorCheck
{
    public const string Check = "settings";

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
        settings.Problems.Count == 0
            ? [Finding.Fine(Check, $"the backend is {BackendOf(settings.Settings)}, the default skill {settings.Settings.Skill}")]
            : [.. settings.Problems.Select(problem => Finding.Broken(Check, problem, "Correct it in the environment, or in the entry of the assistant's file."))]);

    private static string BackendOf(NemoSettings settings) =>
        settings.ApiUrl is null ? "the embedded one" : settings.ApiUrl == NemoSettings.CloudAddress ? "the cloud" : settings.ApiUrl.GetLeftPart(UriPartial.Path);
}
