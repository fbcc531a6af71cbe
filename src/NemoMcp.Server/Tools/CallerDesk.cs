using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs;
using NemoMcp.Core.Sessions;

namespace NemoMcp.Server.Tools;

/// <summary>What stands behind the tools for one caller: account, sessions, jobs and films that no other caller sees.</summary>
internal sealed class CallerDesk(Caller caller, ServiceProvider services) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Type, object> _tools = new();

    public Caller Caller => caller;

    public IServiceProvider Services => services;

    /// <summary>A tool has no state of its own: one of each serves all calls.</summary>
    public T Tool<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class =>
        _tools.TryGetValue(typeof(T), out var known) ? (T)known : (T)_tools.GetOrAdd(typeof(T), ActivatorUtilities.GetServiceOrCreateInstance<T>(services));

    /// <summary>Remembers that an answer went to somebody who was still there.</summary>
    public Task ToldAsync(Outcome outcome, JsonRpcRequest call, CancellationToken cancellationToken) =>
        HangUp.IsNoted(call) ? Task.CompletedTask : ToldAsync(outcome, cancellationToken);

    /// <summary>The same where no call can be hung up.</summary>
    public Task ToldAsync(Outcome outcome, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.CompletedTask : services.GetRequiredService<JobFlow>().MarkToldAsync(outcome, CancellationToken.None);

    /// <summary>The same for the error of a failed job.</summary>
    public Task ToldAsync(Exception failure, JsonRpcRequest call, CancellationToken cancellationToken) =>
        HangUp.IsNoted(call) ? Task.CompletedTask : ToldAsync(failure, cancellationToken);

    /// <summary>The error of a failed job where no call can be hung up.</summary>
    public Task ToldAsync(Exception failure, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.CompletedTask : services.GetRequiredService<JobFlow>().MarkToldAsync(failure, CancellationToken.None);

    /// <summary>The language of the job or session that a call meant; null where that is not known.</summary>
    public Task<Language?> LanguageOfAsync(string? sessionId, string? jobId, CancellationToken cancellationToken)
    {
        var call = new ToolCall { Caller = caller.Id, Progress = new McpProgress(null, null) };
        return services.GetRequiredService<SessionLanguage>().FindAsync(call, sessionId, jobId, cancellationToken);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
