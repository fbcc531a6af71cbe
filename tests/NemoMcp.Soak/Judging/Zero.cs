namespace NemoMcp.Soak.Judging;

/// <summary>What must not happen, once in all journeys.</summary>
internal enum Zero
{
    MessagesReceivedTwice,
    JobsLost,
    HalfFiles,
    ClaimsWithoutAChange,

    /// <summary>The program or the run broke: nothing that a network does may bring that about.</summary>
    InternalErrors,
}
