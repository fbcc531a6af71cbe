using NemoMcp.LocalBackend.Drafts.Cutting;
using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Placing;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Consistency;

/// <summary>Looks at all parts together: wishes that contradict one another are not granted by halves.</summary>
internal sealed class Agreement(Interpretation read)
{
    private static readonly Phrase TwoWishes = new(
        "the message asks for two different values: name one", "这句话要求了两个不同的值：请只说一个");

    private static readonly Phrase WhichHalf = new(
        "after a split say which clip is meant, such as \"delete the last clip\"", "分割之后请说是哪一段，例如“删除最后一段”");

    private readonly bool _splits = read.Findings.OfType<Finding.Do>().Any(done => done.Command is EditCommand.SplitAt or EditCommand.SplitInto or EditCommand.SplitEvery);

    private readonly bool _keepsMusic = read.Findings.OfType<Finding.LeaveAsIs>().Any(left => Music.IsMatch(left.Words));

    public static Interpretation Of(Interpretation read) => new Agreement(read).Agree();

    private static readonly Phrase NotAlone = new(
        "undoing has to be a message of its own: say it first, then what to change", "撤销要单独说：请先撤销，再说要改什么");

    private bool MixesSteps => read.Findings.OfType<Finding.Step>().Any() && read.Findings.Count(finding => finding is Finding.Step or Finding.Do or Finding.PlaceMedia) > 1;

    private Interpretation Agree() =>
        new([.. read.Parts.Select(part => part with { Findings = [.. part.Findings.SelectMany(finding => Judge(finding, part)).Distinct()] })]);

    private IEnumerable<Finding> Judge(Finding finding, PartReading part)
    {
        switch (finding)
        {
            case Finding.Step or Finding.Do or Finding.PlaceMedia when MixesSteps:
                return [new Finding.CannotDo(part.Words, NotAlone)];
            case Finding.LeaveAsIs or Finding.Do when Contradictions.Has(finding, read):
                return [new Finding.CannotDo(finding is Finding.LeaveAsIs left ? left.Words : part.Words, Contradictions.Reason)];
            // "Cut it to 5 seconds and keep the last 2": among the five.
            case Finding.Do { Command: EditCommand.KeepLast or EditCommand.KeepRange } kept when Holder(kept, part) is not null:
                return [];
            case Finding.Do { Command: EditCommand.ShortenTo { Keeps: null } shorten } length when HeldBy(shorten, part) is { } held:
                return [length with { Command = shorten with { Keeps = held } }];
            // "Split it at 0:05, delete the second half": the half behind the cut, or the film's?
            case Finding.Do { Command: EditCommand.KeepPortion or EditCommand.RemovePortion } when _splits:
                return [new Finding.CannotDo(part.Words, WhichHalf)];
            case Finding.Do { Command: EditCommand.SetVolume { Target: SoundTarget.Everything } volume } when _keepsMusic:
                return [new Finding.Do(volume with { Target = SoundTarget.Film })];
            case Finding.Do { IsWeak: true } weak when Rivals(finding, part).FirstOrDefault(rival => !rival.IsWeak) is { } stronger:
                return Equals(Value(weak.Command), Value(stronger.Command)) || IsWhole(stronger.Command) ? [] : [GivesWay(weak.Command, part)];
            // "Vertical for TikTok": the named shape, and what the platform wants beside it.
            case Finding.Do { IsWeak: false, Command: EditCommand.SetCanvas { Platform: null } shape } when PlatformBeside(finding, part) is { } platform:
                return [new Finding.Do(shape with { Platform = platform })];
            case Finding.Do done when Rivals(done, part).Any(rival => rival.IsWeak == done.IsWeak && !Equals(Value(rival.Command), Value(done.Command))):
                return [new Finding.CannotDo(part.Words, TwoWishes)];
            default:
                return [finding];
        }
    }

    /// <summary>Bars and blur both show the whole picture.</summary>
    private static bool IsWhole(EditCommand command) => command is EditCommand.SetFit { Fit: CanvasFit.Bars or CanvasFit.Blur };

    private IEnumerable<EditCommand> Beside(PartReading part) =>
        read.Parts.Where(other => other.Stage == part.Stage && other.Unknown is null).SelectMany(other => other.Findings).OfType<Finding.Do>().Select(done => done.Command);

    private EditCommand.ShortenTo? Holder(Finding.Do kept, PartReading part) =>
        Beside(part).OfType<EditCommand.ShortenTo>().FirstOrDefault(shorten => HeldBy(shorten, part) is { } held && held == Held(kept.Command).Scope);

    /// <summary>A stretch that is to be kept, and is only a piece of what is to be left.</summary>
    private EditScope? HeldBy(EditCommand.ShortenTo shorten, PartReading part) =>
        Beside(part).Where(Cuts.IsCut).ToList() is [var only] && Held(only) is { Scope: { } scope } held && held.LengthMs < shorten.TargetMs ? scope : null;

    private static (EditScope? Scope, long LengthMs) Held(EditCommand command) => command switch
    {
        EditCommand.KeepLast last => (new() { LastMs = last.AmountMs }, last.AmountMs),
        EditCommand.KeepRange range => (new() { StartMs = range.StartMs, EndMs = range.EndMs }, range.EndMs - range.StartMs),
        _ => (null, 0),
    };

    private PlatformNeeds? PlatformBeside(Finding finding, PartReading part)
    {
        var rivals = Rivals(finding, part).ToList();
        return rivals.TrueForAll(rival => rival.IsWeak) ? rivals.Select(rival => (rival.Command as EditCommand.SetCanvas)?.Platform).FirstOrDefault(platform => platform is not null) : null;
    }

    private static Finding.CannotDo GivesWay(EditCommand command, PartReading part) => command is EditCommand.SetCanvas canvas
        ? new(canvas.Name, new($"its usual {canvas.Width}×{canvas.Height} gives way to the shape that was named", $"通常的 {canvas.Width}×{canvas.Height} 让位于指定的画幅"))
        : new(part.Words, TwoWishes);

    /// <summary>Other wishes of the same kind in the same stage, of which a film can have only one.</summary>
    private IEnumerable<Finding.Do> Rivals(Finding finding, PartReading part) =>
        from other in read.Parts
        where other.Stage == part.Stage && other.Unknown is null
        from rival in other.Findings.OfType<Finding.Do>()
        where finding is Finding.Do done && !ReferenceEquals(rival, finding) && Value(done.Command) is not null && rival.Command.GetType() == done.Command.GetType()
        select rival;

    private static object? Value(EditCommand command) => command switch
    {
        EditCommand.SetCanvas canvas => (canvas.Width, canvas.Height),
        EditCommand.ShortenTo shorten => shorten.TargetMs,
        EditCommand.Highlight highlight => highlight.TargetMs,
        EditCommand.SetSpeed { Scope.IsWhole: true } speed => speed.Factor,
        EditCommand.Crossfade { AfterClip: null } fade => fade.DurationMs,
        EditCommand.SetFit fit => fit.Fit,
        EditCommand.SetLoudness loudness => loudness.Lufs,
        EditCommand.AddMusic music => music.FileName ?? "",
        _ => null,
    };

    private static readonly Regex Music = Spoken.Pattern("music|bgm|音乐|配乐");
}
