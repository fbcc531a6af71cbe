namespace NemoMcp.Server.Schemas;

/// <summary>Members that several tools take or answer with.</summary>
internal static class SharedMembers
{
    private const int MaxIdLength = 128;

    private static readonly string[] JobStates = ["running", "completed", "failed", "cancelled"];

    public static Member SessionId { get; } = new("session_id", new Shape.Text(1, MaxIdLength), "Left out: the session used last.")
    {
        Example = "\"5529798706024415232\"",
    };

    public static Member WaitSeconds { get; } = new("wait_seconds", new Shape.Number(0), "How long to wait for the end of the work; 0 = not at all. Default 45, at most 240. Work goes on after that.")
    {
        Example = "45",
    };

    public static Member JobId(string description) => new("job_id", new Shape.Text(1, MaxIdLength), description) { Example = "\"job_1f0c\"" };

    public static Member Skill(IReadOnlyList<string> offered, bool open) =>
        new("skill", new Shape.Choice(offered, open), "The skill in whose name this is done.");

    public static Member Next { get; } = new("next", new Shape.ListOf(new Shape.Members(
    [
        Text("tool") with { Required = true },
        new("arguments", new Shape.Anything()) { Required = true },
        Text("why") with { Required = true },
    ])))
    {
        Required = true,
    };

    public static Member Notices { get; } = new("notices", new Shape.ListOf(new Shape.Text()), "Tell these to the person.");

    public static Shape.Members JobShape { get; } = new(
    [
        Text("job_id") with { Required = true },
        Words("kind", "edit", "upload", "export") with { Required = true },
        Text("session_id") with { Required = true },
        new("status", new Shape.Text(OneOf: JobStates)) { Required = true },
        Text("started_at") with { Required = true },
        Text("updated_at") with { Required = true },
        Text("told_at"),
        Number("progress_percent"),
        Text("message"),
    ]);

    public static Member JobFacts { get; } = new("job", JobShape);

    public static Member Jobs { get; } = new("jobs", new Shape.ListOf(JobShape));

    public static Member Tracks { get; } = new("tracks", new Shape.ListOf(new Shape.Members(
    [
        Whole("index") with { Required = true },
        Words("type", "video", "audio", "text", "other") with { Required = true },
        Whole("type_code") with { Required = true },
        new("segments", new Shape.ListOf(new Shape.Members(
        [
            Whole("index") with { Required = true },
            Text("label") with { Required = true },
            Whole("start_ms") with { Required = true },
            Whole("end_ms") with { Required = true },
            Whole("duration_ms") with { Required = true },
            Text("text"),
            Whole("volume_percent"),
            Flag("estimated"),
        ])))
        {
            Required = true,
        },
    ])));

    public static Member Text(string name, string? description = null) => new(name, new Shape.Text(), description);

    public static Member Words(string name, params string[] words) => new(name, new Shape.Text(OneOf: words));

    public static Member Number(string name) => new(name, new Shape.Number());

    public static Member Whole(string name) => new(name, new Shape.Number(Whole: true));

    public static Member Flag(string name, string? description = null) => new(name, new Shape.Flag(), description);
}
