namespace NemoMcp.Core.Guidance;

/// <summary>The wording of one error in one language.</summary>
/// <param name="Plain">What happened, where no thing is known.</param>
/// <param name="About">The same, to the thing that stands for <c>{0}</c>.</param>
/// <param name="Action">What to do now.</param>
/// <param name="ActionWith">The same where a link, a time or a job is known: <c>{0}</c>. Null: <paramref name="Action"/>.</param>
internal sealed record ErrorWords(string Plain, string About, string Action, string? ActionWith = null)
{
    public string Message(string subject) => subject.Length == 0 ? Plain : About.Replace("{0}", subject, StringComparison.Ordinal);

    public string Advice(string? fact) => fact is null ? Action : ActionWith?.Replace("{0}", fact, StringComparison.Ordinal) ?? Action;
}
