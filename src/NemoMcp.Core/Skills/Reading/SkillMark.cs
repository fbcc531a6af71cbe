using System.Text;

namespace NemoMcp.Core.Skills.Reading;

/// <summary>Tells a skill for this backend from the many others that share its folders (backend contract, 11.1).</summary>
internal static class SkillMark
{
    // Frontmatter stands at the top, and is short.
    private const int BytesLookedAt = 16 * 1024;

    private const string Token = "NEMO_TOKEN";

    private static readonly string[] Vendors = ["nemovideo.ai", "nemovideo.com"];

    // The name of the host's own block, and its older names.
    private static readonly string[] Blocks = ["openclaw", "clawdbot", "clawdis"];

    /// <summary>Whatever is marked holds this word, in one case or another; so most files need not be understood at all.</summary>
    public static bool MayBeOn(string head) => head.Contains("nemo", StringComparison.OrdinalIgnoreCase);

    /// <summary>The same for a file that cannot be read as a skill: other people's broken files are not ours to complain about.</summary>
    public static bool MayBeOnFile(string file)
    {
        try
        {
            // Pipes and devices have no length, and reading one might never end.
            if (new FileInfo(file).Length == 0)
            {
                return false;
            }

            using var stream = File.OpenRead(file);
            var start = new byte[BytesLookedAt];
            return MayBeOn(Encoding.Latin1.GetString(start, 0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public static bool IsOn(FrontValue.Keys head)
    {
        var metadata = Metadata(head);
        return metadata?["nemo"] is not (null or FrontValue.Text { IsPlain: true, Value: "" or "~" or "null" or "false" })
            || Places(head, metadata).Any(place => NamesToken(place) || IsVendor(place.TextOf("apiDomain")));
    }

    /// <summary>The metadata, also where it was written as text that holds JSON.</summary>
    public static FrontValue.Keys? Metadata(FrontValue.Keys head) => head["metadata"] switch
    {
        FrontValue.Keys keys => keys,
        FrontValue.Text text => FrontJson.TryRead(text.Value.Trim(), text.Line) as FrontValue.Keys,
        _ => null,
    };

    private static IEnumerable<FrontValue.Keys> Places(FrontValue.Keys head, FrontValue.Keys? metadata)
    {
        yield return head;
        if (metadata is not null)
        {
            yield return metadata;
            foreach (var block in Blocks.Select(name => metadata[name]).OfType<FrontValue.Keys>())
            {
                yield return block;
            }
        }
    }

    private static bool NamesToken(FrontValue.Keys place) =>
        place.TextOf("primaryEnv") is Token || (place["requires"] as FrontValue.Keys)?["env"] switch
        {
            FrontValue.Text one => one.Value.Trim() is Token,
            FrontValue.Items several => several.Of.Any(item => item is FrontValue.Text { Value: Token }),
            _ => false,
        };

    private static bool IsVendor(string? address)
    {
        var host = address is null ? null
            : Uri.TryCreate(address, UriKind.Absolute, out var full) && full.Host.Length > 0 ? full.Host
            : address.Split('/', ':')[0];
        return Vendors.Any(vendor => string.Equals(host, vendor, StringComparison.OrdinalIgnoreCase)
            || host?.EndsWith("." + vendor, StringComparison.OrdinalIgnoreCase) is true);
    }
}
