using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.LocalBackend.Surveying;
using NemoMcp.LocalBackend.Tests.Drafts;
using NemoMcp.LocalBackend.Tests.Films;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Tests.Paraphrases;

/// <summary>Says a paraphrase and what it means to two editors, and compares the timelines that they leave.</summary>
internal static class Examiner
{
    private static readonly Dictionary<string, MediaItem> Uploaded = new[]
    {
        Uploads.Video("box.mp4", 20, number: 1),
        Uploads.Video("plaza.mp4", 10, number: 2),
        Uploads.Sound("song.mp3", 30, number: 3),
        Uploads.Image("logo.png", 400, 300, number: 4),
        Uploads.Image("one.jpg", 1600, 1200, number: 5),
        Uploads.Image("two.jpg", 1600, 1200, number: 6),
        Uploads.Image("three.jpg", 1200, 1600, number: 7),
    }.ToDictionary(item => item.FileName, StringComparer.Ordinal);

    public static Verdict Examine(Paraphrase row)
    {
        var said = Say(row, row.Say);
        if (row.Means is null)
        {
            return !said.IsChanged ? Verdict.Right : said.IsGranted ? Verdict.SilentlyWrong : Verdict.Told;
        }

        return said.Timeline == Say(row, row.Means).Timeline || IsSofter(row) ? Verdict.Right : said.IsGranted ? Verdict.SilentlyWrong : Verdict.Told;
    }

    /// <summary>What is wrong with the row itself; null where nothing is.</summary>
    public static string? ProblemOf(Paraphrase row)
    {
        try
        {
            return row.Means is null || Say(row, row.Means) is { IsUnderstood: true } ? null : $"\"{row.Means}\" is not understood: {Say(row, row.Means).Reply}";
        }
        catch (Exception problem) when (problem is KeyNotFoundException or InvalidOperationException)
        {
            return problem.Message;
        }
    }

    /// <summary>The reply to a paraphrase, for whoever looks at a miss.</summary>
    public static string ReplyTo(Paraphrase row) => Say(row, row.Say).Reply;

    /// <summary>"A bit brighter" is less than the page's "brighter", which has no word for how much: the same looks, the same way.</summary>
    private static bool IsSofter(Paraphrase row) =>
        Softening.IsMatch(row.Say) && Looks(row.Say, row) is { Count: > 0 } said && said.SequenceEqual(Looks(row.Means!, row));

    /// <summary>What changes in the picture and which way; empty where anything else is asked for.</summary>
    private static List<string> Looks(string message, Paraphrase row)
    {
        var findings = new EditInterpreter().Interpret(message, row.Files).Findings.ToList();
        var changes = findings.OfType<Finding.Do>().Select(done => DirectionOf(done.Command)).OfType<string>().ToList();
        return changes.Count == findings.Count(finding => finding is not Finding.Remark) ? changes : [];
    }

    private static string? DirectionOf(EditCommand command) => command switch
    {
        EditCommand.ChangeLook { Sets: false, Scope.IsWhole: true } look => $"{look.Kind} {Math.Sign(look.Amount)}",
        EditCommand.ChangeTitle { Change: { Factor: { } factor, IsPlacing: true } } => $"title {Math.Sign(factor - 1)}",
        _ => null,
    };

    private static readonly Regex Softening = new(@"\b(slightly|a bit|a little|a touch|a tad)\b|一点|一些|稍微|[大小]?点儿?(?=$|，)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static Taken Say(Paraphrase row, string message)
    {
        var rehearsal = new Rehearsal([.. row.Files.Select(name => Uploaded[name])], new Dictionary<MediaId, MediaSurvey>());
        foreach (var before in row.After)
        {
            if (!rehearsal.Say(before).Changed)
            {
                throw new InvalidOperationException($"\"{before}\" changes nothing");
            }
        }

        var output = rehearsal.Say(message);
        var read = new EditInterpreter().Interpret(message, row.Files);
        return new(output.Draft is { } draft ? DraftJson.Write(draft) : "", output.Changed, output.IsAsAsked && read.IsGranted, read.IsUnderstood, output.Reply);
    }

    private sealed record Taken(string Timeline, bool IsChanged, bool IsGranted, bool IsUnderstood, string Reply);
}
