using System.Text.Json.Serialization;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>
/// How far a job has come, as the journal shows it. Each is written before what it names begins, so a process that dies leaves
/// behind what it may have begun. The names are a promise (docs/decisions/0007-the-journal.md).
/// </summary>
public enum JobStep
{
    /// <summary>Kept; nothing has left.</summary>
    [JsonStringEnumMemberName("accepted")]
    Accepted,

    /// <summary>An edit's message, or a file, may leave from now on.</summary>
    [JsonStringEnumMemberName("sending")]
    Sending,

    /// <summary>The backend has begun to answer a message.</summary>
    [JsonStringEnumMemberName("answering")]
    Answering,

    /// <summary>The answer is over; the states before and after are compared.</summary>
    [JsonStringEnumMemberName("comparing")]
    Comparing,

    /// <summary>The answer was lost; state decides.</summary>
    [JsonStringEnumMemberName("settling")]
    Settling,

    /// <summary>The request for a render may leave from now on.</summary>
    [JsonStringEnumMemberName("submitting")]
    Submitting,

    /// <summary>The render was asked for and is followed.</summary>
    [JsonStringEnumMemberName("rendering")]
    Rendering,

    /// <summary>The film is on its way.</summary>
    [JsonStringEnumMemberName("downloading")]
    Downloading,

    /// <summary>The film is here under its temporary name, and is looked at.</summary>
    [JsonStringEnumMemberName("checking")]
    Checking,

    /// <summary>The film gets its name.</summary>
    [JsonStringEnumMemberName("naming")]
    Naming,

    /// <summary>The job has its final status.</summary>
    [JsonStringEnumMemberName("ended")]
    Ended,
}
