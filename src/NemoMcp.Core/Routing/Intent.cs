namespace NemoMcp.Core.Routing;

/// <summary>A message that is a request for something other than an edit. The family is closed.</summary>
public abstract record Intent
{
    private Intent()
    {
    }

    public sealed record Export(string? Resolution, string? Format) : Intent
    {
        /// <summary>Where the film is to go, as it was written.</summary>
        public string? OutputPath { get; init; }
    }

    public sealed record Credits : Intent;

    public sealed record Status : Intent;

    public sealed record Upload(IReadOnlyList<string> Sources) : Intent;
}
