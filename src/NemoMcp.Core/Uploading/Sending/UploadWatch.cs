namespace NemoMcp.Core.Uploading.Sending;

/// <summary>Who hears of one file on its way.</summary>
/// <param name="Progress">How many bytes have left.</param>
/// <param name="Leaving">Awaited before the first byte leaves, with the hash of the bytes where they are known.</param>
internal sealed record UploadWatch(UploadProgress Progress, Func<string?, Task> Leaving);
