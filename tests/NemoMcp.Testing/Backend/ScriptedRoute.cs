namespace NemoMcp.Testing.Backend;

/// <summary>
/// What the backend was told about one method and path. Replies are given in the order in which they were told, once
/// each; then <see cref="Always(ScriptedReply)"/>, if it was said; then the call counts as one that nobody told about.
/// </summary>
public sealed class ScriptedRoute
{
    private readonly Queue<Func<RecordedRequest, ScriptedReply>> once = new();
    private readonly string method;
    private readonly string[] pattern;
    private Func<RecordedRequest, ScriptedReply>? always;

    internal ScriptedRoute(string method, string path) => (this.method, pattern) = (method, path.Split('/'));

    internal bool KeepsBody { get; private set; } = true;

    public ScriptedRoute Reply(ScriptedReply reply) => Reply(_ => reply);

    public ScriptedRoute Reply(Func<RecordedRequest, ScriptedReply> reply)
    {
        lock (once)
        {
            once.Enqueue(reply);
        }

        return this;
    }

    public ScriptedRoute Json(string json, int status = 200) => Reply(ScriptedReply.Json(json, status));

    public ScriptedRoute Golden(string name, int status = 200) => Reply(ScriptedReply.Golden(name, status));

    public ScriptedRoute Events(params IReadOnlyList<string> data) => Reply(ScriptedReply.Events(data));

    public ScriptedRoute Always(ScriptedReply reply) => Always(_ => reply);

    public ScriptedRoute Always(Func<RecordedRequest, ScriptedReply> reply)
    {
        lock (once)
        {
            always = reply;
        }

        return this;
    }

    /// <summary>Counts the bytes of bodies without keeping them: for uploads that would not fit.</summary>
    public ScriptedRoute DiscardBodies()
    {
        KeepsBody = false;
        return this;
    }

    internal bool Matches(string wantedMethod, string path)
    {
        var parts = path.Split('/');
        return string.Equals(method, wantedMethod, StringComparison.OrdinalIgnoreCase)
            && parts.Length == pattern.Length
            && parts.Zip(pattern).All(pair => pair.Second is "*" || string.Equals(pair.First, pair.Second, StringComparison.Ordinal));
    }

    internal Func<RecordedRequest, ScriptedReply>? TakeOnce()
    {
        lock (once)
        {
            return once.TryDequeue(out var next) ? next : null;
        }
    }

    internal Func<RecordedRequest, ScriptedReply>? Standing()
    {
        lock (once)
        {
            return always;
        }
    }
}
