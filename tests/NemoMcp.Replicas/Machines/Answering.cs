namespace NemoMcp.Replicas.Machines;

/// <summary>Waits until something answers.</summary>
public static class Answering
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false }, disposeHandler: true) { Timeout = TimeSpan.FromSeconds(10) };

    public static async Task UntilAsync(Uri address)
    {
        for (var limit = new CancellationTokenSource(Limit).Token; ; limit.ThrowIfCancellationRequested())
        {
            if (await StatusAsync(address) is 200)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, limit);
        }
    }

    /// <summary>Null where nobody answers.</summary>
    public static async Task<int?> StatusAsync(Uri address)
    {
        try
        {
            using var answer = await Client.GetAsync(address);
            return (int)answer.StatusCode;
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }
}
