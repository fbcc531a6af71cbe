using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Logging;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.LocalBackend;
using NemoMcp.Protocol;
using NemoMcp.Server.Hosting;

namespace NemoMcp.Server.Commands;

/// <summary><c>backend</c>: the embedded backend by itself, for other programs and for looking at it with curl.</summary>
internal static class BackendCommand
{
    private const string DefaultUrl = "http://127.0.0.1:7392";

    public static Command Describe(Func<SettingsResult> settings, TimeProvider clock)
    {
        var urls = new Option<string>("--urls") { Description = $"The address to listen on. Default: {DefaultUrl}.", DefaultValueFactory = _ => DefaultUrl };
        var credits = new Option<string>("--credits") { Description = "Credits of a new account, or unlimited. Default: 100.", DefaultValueFactory = _ => "100" };
        var seed = new Option<int?>("--seed") { Description = "Makes chance repeatable (NEMO_LOCAL_SEED)." };
        var silent = new Option<double?>("--silent") { Description = "Share of edits that answer without a word, 0 to 1 (NEMO_LOCAL_SILENT)." };
        var editSeconds = new Option<double?>("--edit-seconds") { Description = "How long an edit takes (NEMO_LOCAL_EDIT_SECONDS)." };
        var chaos = new Option<int?>("--chaos") { Description = "Be as bad as the cloud on a bad day: refusals, cut and slow replies, failed renders, questions, by lot from this seed." };
        var quota = new Option<double?>("--quota") { Description = "Gigabytes that sessions may take on disk; past them those not used for longest go. Default: 20." };
        var clean = new Option<double?>("--clean") { Description = "Remove sessions with their media and films, down to so many gigabytes (default 0), and end. What is in use stays: a session that is edited or rendered, or was used in the last ten minutes.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("backend", "Run the embedded video backend by itself.") { urls, credits, seed, silent, editSeconds, chaos, quota, clean };
        command.SetAction((parsed, cancellationToken) =>
        {
            var options = BackendChoice.OptionsOf(SettingsCheck.Require(settings()));
            if (parsed.GetResult(clean) is not null)
            {
                return CleanAsync(options.Folder, BytesOf("--clean", parsed.GetValue(clean)) ?? 0, clock, cancellationToken);
            }

            return RunAsync(
                options with
                {
                    Address = AddressOf(parsed.GetValue(urls)!),
                    Credits = CreditsOf(parsed.GetValue(credits)!),
                    Seed = parsed.GetValue(seed) ?? options.Seed,
                    SilentShare = ShareOf(parsed.GetValue(silent)) ?? options.SilentShare,
                    MostFolderBytes = BytesOf("--quota", parsed.GetValue(quota)) ?? options.MostFolderBytes,
                    ChaosSeed = parsed.GetValue(chaos),
                    EditTime = SecondsOf(parsed.GetValue(editSeconds)) ?? options.EditTime,
                },
                settings().Settings,
                clock,
                cancellationToken);
        });
        return command;
    }

    private static async Task<int> CleanAsync(string folder, long mostBytes, TimeProvider clock, CancellationToken cancellationToken)
    {
        var cleaned = await LocalBackendFolder.CleanAsync(folder, mostBytes, clock, cancellationToken);
        await Terminal.Out.WriteLineAsync(FormattableString.Invariant(
            $"Removed {cleaned.Sessions} {(cleaned.Sessions is 1 ? "session" : "sessions")} ({cleaned.FreedBytes / 1e6:0.#} MB); {cleaned.LeftBytes / 1e6:0.#} MB are left{(cleaned.InUse > 0 ? $", as {cleaned.InUse} {(cleaned.InUse is 1 ? "session is" : "sessions are")} in use: edited, rendered or used in the last ten minutes" : "")}. Files: {folder}"));
        return ExitCode.Done;
    }

    private static long? BytesOf(string flag, double? gigabytes) => gigabytes switch
    {
        null => null,
        >= 0 and <= 1_000_000 => (long)(gigabytes.Value * 1e9),
        _ => throw Wrong(flag, gigabytes.Value.ToString(CultureInfo.InvariantCulture), "gigabytes, such as 20"),
    };

    private static async Task<int> RunAsync(LocalBackendOptions options, NemoSettings settings, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var logs = NemoLogging.Create(settings);
        await using var host = await StartAsync(options, logs, clock, cancellationToken);
        await Terminal.Out.WriteLineAsync($"Listening on {host.Address.ToString().TrimEnd('/')} (Ctrl-C stops). Files: {options.Folder}");
        await host.WaitForStopAsync(cancellationToken);
        return ExitCode.Done;
    }

    private static async Task<LocalBackendHost> StartAsync(LocalBackendOptions options, ILoggerFactory logs, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            return await LocalBackendHost.StartAsync(options, logs, clock, cancellationToken);
        }
        catch (IOException taken)
        {
            var address = options.Address.ToString().TrimEnd('/');
            throw new NemoException(NemoErrorCode.InvalidArgument, "--urls", taken)
            {
                Detail = $"{address} cannot be listened on: another program has that port. Choose another with --urls, for example http://127.0.0.1:0 for any free one.",
            };
        }
    }

    private static Uri AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http", PathAndQuery: "/", IsLoopback: true }
            ? address
            : throw Wrong("--urls", text, $"an http address of this machine, such as {DefaultUrl}");

    private static decimal? CreditsOf(string text) =>
        text is "unlimited" ? null
        : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var credits) && credits >= 0 ? credits
        : throw Wrong("--credits", text, "a number such as 100, or unlimited");

    private static double? ShareOf(double? share) =>
        share is null or (>= 0 and <= 1) ? share : throw Wrong("--silent", share.Value.ToString(CultureInfo.InvariantCulture), "a share between 0 and 1, such as 0.3");

    private static TimeSpan? SecondsOf(double? seconds) => seconds switch
    {
        null => null,
        >= 0 and <= 3600 => TimeSpan.FromSeconds(seconds.Value),
        _ => throw Wrong("--edit-seconds", seconds.Value.ToString(CultureInfo.InvariantCulture), "seconds between 0 and 3600, such as 2.5"),
    };

    private static NemoException Wrong(string flag, string value, string expected) =>
        new(NemoErrorCode.InvalidArgument, flag) { Detail = $"{flag} was \"{ForeignText.Clean(value, 80)}\"; expected {expected}." };
}
