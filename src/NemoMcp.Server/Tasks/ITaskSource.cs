using System.Security.Claims;
using System.Text.Json.Nodes;

namespace NemoMcp.Server.Tasks;

/// <summary>Where tasks live. A task of another caller is not found.</summary>
internal interface ITaskSource
{
    /// <summary>How a task stands, without its result; null: there is no such task.</summary>
    Task<TaskView?> LookAsync(string id, ClaimsPrincipal? user, CancellationToken cancellationToken);

    /// <summary>The same with its result, which counts as told from then on.</summary>
    Task<TaskView?> ReadAsync(string id, ClaimsPrincipal? user, CancellationToken cancellationToken);

    /// <summary>Asks a task to stop; one that has ended stays as it is. False: there is no such task.</summary>
    Task<bool> CancelAsync(string id, ClaimsPrincipal? user, CancellationToken cancellationToken);

    /// <summary>Hands over what the client answered; keys that nobody asked for are left alone. False: there is no such task.</summary>
    Task<bool> AnswerAsync(string id, JsonObject answers, ClaimsPrincipal? user, CancellationToken cancellationToken);
}
