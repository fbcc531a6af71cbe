using ModelContextProtocol;

namespace NemoMcp.Server.Commands.Work;

/// <summary>Shows on standard error how far work is.</summary>
internal interface IScreen
{
    /// <summary>One step of the work under its name, from its beginning to its end.</summary>
    Task<T> ShowAsync<T>(string name, Func<Action<ProgressNotificationValue>, Task<T>> step);
}
