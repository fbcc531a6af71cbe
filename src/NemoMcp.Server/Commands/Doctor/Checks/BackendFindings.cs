using Microsoft.Extensions.Logging.Abstractions;
using NemoMcp.Client;
using NemoMcp.Client.Errors;
using NemoMcp.Core.Accounts;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Skills;
using NemoMcp.Protocol;
using NemoMcp.Server.Hosting;

namespace NemoMcp.Server.Commands.Doctor.Checks;

/// <summary>Whether the backend answers and takes the token. One read of the credits; no account is ever asked for here, because one is given only every seven days.</summary>
internal sealed class BackendFindings(NemoSettings settings, SkillCatalog skills, IAccountStore accounts, TimeProvider clock) : IDoctorCheck
{
    private const string Check = "backend";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        await using var choice = new BackendChoice(settings, NullLoggerFactory.Instance, clock);
        try
        {
            var address = await choice.GetAsync(cancellationToken);
            return [choice.IsLocal ? Finding.Fine(Check, "the embedded one starts") : await AskAsync(address, choice.Name, cancellationToken)];
        }
        catch (Exception failure) when (failure is NemoException or NemoBackendException or IOException or UnauthorizedAccessException)
        {
            var report = ErrorGuide.Describe(failure, Language.English);
            return [Finding.Broken(Check, $"{choice.Name}: {report.Message}", report.Action)];
        }
    }

    private async Task<Finding> AskAsync(Uri address, string name, CancellationToken cancellationToken)
    {
        var token = await new GivenToken(settings).ReadAsync(cancellationToken) ?? await KeptAsync(name, cancellationToken);
        using var clients = new NemoClientFactory(new NemoClientOptions(), NullLoggerFactory.Instance, clock);
        var call = new NemoCall { Attribution = SkillCatalog.AttributionOf(skills.Choose(null, null)), Token = token };
        try
        {
            var balance = await clients.Create(address, call).Credits.GetBalanceAsync(cancellationToken);
            return Finding.Fine(Check, $"{name} answers; {balance.Available} credits");
        }
        catch (NemoBackendException refused) when (refused.Code is NemoErrorCode.TokenInvalid && token is null)
        {
            return Finding.Fine(Check, $"{name} answers; there is no account yet");
        }
    }

    private async Task<string?> KeptAsync(string name, CancellationToken cancellationToken) =>
        await accounts.ReadAsync(name, cancellationToken) is { } kept && kept.IsUsableAt(clock.GetUtcNow()) ? kept.Token : null;
}
