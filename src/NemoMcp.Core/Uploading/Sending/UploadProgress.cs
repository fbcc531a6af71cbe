using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Running;

namespace NemoMcp.Core.Uploading.Sending;

/// <summary>Tells how many bytes of all files have left. Heard in the sending itself, so it only speaks at whole percents.</summary>
internal sealed class UploadProgress(JobRun run, IReadOnlyList<PlannedUpload> files, Language language) : IProgress<long>
{
    private readonly long all = files.Sum(file => file.SizeBytes ?? 0);
    private long before;
    private int index;
    private int lastPercent = -1;

    /// <summary>Another file begins.</summary>
    public void Begin(int position)
    {
        index = position;
        before = files.Take(position).Sum(file => file.SizeBytes ?? 0);
        lastPercent = -1;
        Report(0);
    }

    public void Report(long value)
    {
        double? exact = all > 0 ? Math.Min(100, 100.0 * (before + value) / all) : null;
        if (exact is null || (int)exact > lastPercent)
        {
            lastPercent = (int)(exact ?? 0);
            var count = files.Count > 1 ? $" ({index + 1}/{files.Count})" : "";
            run.Note($"{language.Say("Uploading", "正在上传")} {files[index].FileName}{count}", exact);
        }
    }
}
