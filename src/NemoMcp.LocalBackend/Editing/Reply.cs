using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Cutting;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language;

namespace NemoMcp.LocalBackend.Editing;

/// <summary>Puts a turn into words, one line for each thing.</summary>
internal sealed class Reply(bool chinese)
{
    /// <summary>Enough to recognise one's own words by.</summary>
    private const int MaxQuoted = 120;

    /// <summary>More than so many lost texts are counted.</summary>
    private const int MostNamed = 5;

    private static readonly Phrase Possible = new(
        "Possible here: a length (\"cut to 30 seconds\"), trimming the start or the end, keeping or removing a range, splitting, moving, swapping, repeating and crossfading clips, freezing, playing backwards, a shape or platform, titles in quotation marks, music from an uploaded file, speed, volume, loudness, music that steps back under speech, fades, looks (black and white, brightness, contrast, colours, blur, sharpness), turning, flipping, enlarging, edges blurred or black, undo and redo.",
        "这里可以：剪到指定时长（“剪成30秒”）、去掉开头或结尾、保留或删除一段、分割、移动、交换、重复和交叉淡化片段、定格、倒放、画幅或平台、加引号的标题、已上传的音乐、速度、音量、响度标准化、说话时音乐变小、淡入淡出、画面效果（黑白、亮度、对比度、色彩、模糊、锐化）、旋转、翻转、放大、模糊边或黑边、撤销和重做。");

    private static readonly Phrase InTurn = new(
        "This was done one after the other as said: each time, clips and times were counted as they stood then",
        "以上按所说的先后依次完成：每一步的段数和时间都按当时的顺序计算");

    private static readonly Phrase Question = new(
        "What should change: the length, the shape, a title, music, speed, volume, fades or the look?",
        "想改什么：时长、画幅、标题、音乐、速度、音量、淡入淡出，还是画面效果？");

    public string NothingToEdit() => Say(new(
        "There is nothing to edit yet. Please upload a video, pictures or a sound file first, or have a film of cards made from words: \"make a video about tea: its history; its kinds\".",
        "还没有可以剪辑的素材。请先上传视频、图片或声音文件，或用文字做卡片影片：“做一个关于茶的视频：历史；种类”。"));

    public string Made(Phrase words) => Say(words);

    public string NotMade(Phrase reason) => Say(new($"Nothing was made: {reason.English}.", $"没有制作：{reason.Chinese}。"));

    public string TooLong(int most) => Say(new(
        $"Nothing was changed: a message can have {most} characters at most.",
        $"没有改动：一条消息最多 {most} 个字符。"));

    public string NoSuchFile(string name) => Say(new(
        $"Nothing was changed: no file named {Quoted(name)} was uploaded to begin a new timeline with.",
        $"没有改动：没有上传名为{Quoted(name)}的文件，无法用它重新开始。"));

    public string Stepped(int steps, Draft now)
    {
        var count = Math.Abs(steps);
        var (english, chinese) = (steps < 0, count) switch
        {
            (true, 1) => ("Took the last edit back", "已撤销上一次修改"),
            (true, _) => ($"Took the last {count} edits back", $"已撤销最近 {count} 次修改"),
            (false, 1) => ("Did the edit again that was taken back", "已重做撤销的修改"),
            _ => ($"Did {count} edits again that were taken back", $"已重做 {count} 次撤销的修改"),
        };
        return Sentence(new(english, chinese)) + '\n' + Length(now);
    }

    public string NoStep(Finding.Step step, int kept, Interpretation read)
    {
        var reason = (step.Steps < 0, kept) switch
        {
            (true, 0) => new Phrase("there is no edit to take back", "没有可以撤销的修改"),
            (false, 0) => new("nothing was taken back that could be done again", "没有可以重做的修改"),
            (true, _) => new($"{kept} {(kept is 1 ? "edit" : "edits")} can be taken back", $"可以撤销 {kept} 次修改"),
            _ => new($"{kept} {(kept is 1 ? "edit" : "edits")} can be done again", $"可以重做 {kept} 次修改"),
        };
        return string.Join('\n', [Say(new("Nothing was changed.", "没有改动。")), LeftOutLine(step.Words, reason), .. LeftOut(read)]);
    }

    public string NothingDone(EditPlan plan, IReadOnlyList<EditOutcome>? outcomes = null)
    {
        var lines = new List<string> { Say(new("Nothing was changed.", "没有改动。")) };
        lines.AddRange(Refused(plan, outcomes ?? []));
        lines.AddRange(LeftOut(plan.Read));
        lines.Add(Say(plan.Read.Findings.Any(finding => finding is Finding.Ask) || lines.Count is 1 ? Question : Possible));
        return string.Join('\n', lines);
    }

    public string Done(EditPlan plan, IReadOnlyList<EditOutcome> outcomes, Draft before, Draft after)
    {
        var lines = outcomes.Where(outcome => outcome.Result is not EditResult.Refused).Select(outcome => Sentence(outcome.Words)).ToList();
        if (plan.StartsOver)
        {
            lines.Insert(0, Sentence(new("Started over on an empty timeline", "已清空时间线，重新开始")));
        }

        if (outcomes.Count is 0 || (plan.PlacesOnly && plan.ToPlace.Count is 0))
        {
            lines.Add(Say(new("The media is on the timeline already.", "素材已经在时间线上。")));
        }

        lines.AddRange(plan.Aside.Select(name => Sentence(new(
            $"{name} was left aside: say where it is to lie, such as \"add {name} at the top right\"",
            $"{name} 先放在一边：请说放在哪里，例如“右上角加 {name}”"))));
        lines.AddRange(LostTitles(plan, before, after).Concat(MovedTitles(plan, before, after)).Select(Sentence));
        if (plan.IsInTurn)
        {
            lines.Add(Sentence(InTurn));
        }

        lines.AddRange(Refused(plan, [.. outcomes.Skip(plan.ToPlace.Count > 0 ? 1 : 0)]));
        lines.AddRange(LeftOut(plan.Read));
        lines.Add(Length(after));
        if (plan.Read.Findings.Any(finding => finding is Finding.Ask))
        {
            lines.Add(Say(Question));
        }

        return string.Join('\n', lines);
    }

    private string Length(Draft film)
    {
        var length = ClockText.Of(film.DurationMs);
        return Sentence(new($"The film is {length} long now, {film.Canvas.Width}×{film.Canvas.Height}", $"影片现在 {length}，{film.Canvas.Width}×{film.Canvas.Height}"));
    }

    private IEnumerable<string> Refused(EditPlan plan, IReadOnlyList<EditOutcome> outcomes) =>
        outcomes.Zip(plan.Commands).Where(pair => pair.First.Result is EditResult.Refused)
            .Select(pair => LeftOutLine(pair.Second.Words, pair.First.Words));

    private IEnumerable<string> LeftOut(Interpretation read) => read.Parts.SelectMany(LeftOut);

    private IEnumerable<string> LeftOut(PartReading part)
    {
        if (part.Unknown is { } unknown)
        {
            var words = Quoted(part.Words);
            return [Sentence(unknown == part.Words
                ? new($"Not understood: {words}", $"没有听懂：{words}")
                : new($"Not understood: {words} (because of {Quoted(unknown)})", $"没有听懂：{words}（因为{Quoted(unknown)}）"))];
        }

        return part.Findings.Select(finding => finding switch
        {
            Finding.CannotDo cannot => LeftOutLine(cannot.Words, cannot.Reason),
            Finding.LeaveAsIs left => Sentence(new($"Left as it is: {Quoted(left.Words)}", $"保持不变：{Quoted(left.Words)}")),
            Finding.Remark remark => Sentence(new($"Taken as a remark: {Quoted(remark.Words)}", $"当作说明：{Quoted(remark.Words)}")),
            Finding.Ask ask => Sentence(new($"Too vague to act on: {Quoted(ask.Words)}", $"不够具体：{Quoted(ask.Words)}")),
            _ => null,
        }).OfType<string>();
    }

    private string LeftOutLine(string words, Phrase reason) =>
        Sentence(new($"Left out: {Quoted(words)} – {reason.English}", $"未做：{Quoted(words)}——{reason.Chinese}"));

    /// <summary>A title that stood only on what was cut away goes with it, but not in silence.</summary>
    private static IEnumerable<Phrase> LostTitles(EditPlan plan, Draft before, Draft after)
    {
        var kept = after.Texts().Select(text => text.Id).ToHashSet(StringComparer.Ordinal);
        var lost = before.Texts().Where(text => !kept.Contains(text.Id)).ToList();
        var isAsked = plan.Commands.Any(planned => planned.Command is EditCommand.RemoveTitles or EditCommand.AddCaptions);
        return isAsked ? [] : lost.Count > MostNamed
            ? [new Phrase($"{lost.Count} titles and captions went with the part that was cut, the first of them \"{lost[0].Label}\"", $"{lost.Count} 条标题和字幕随剪掉的部分一起去掉，第一条是“{lost[0].Label}”")]
            : lost.Select(text => new Phrase($"Title \"{text.Label}\" went with the part that was cut", $"标题“{text.Label}”随剪掉的部分一起去掉"));
    }

    /// <summary>A title that a cut or a new order moved is told with its new place.</summary>
    private static IEnumerable<Phrase> MovedTitles(EditPlan plan, Draft before, Draft after)
    {
        var isArranging = plan.Commands.Any(planned => Cuts.IsCut(planned.Command) || EditOrder.ArrangesClips(planned.Command) || planned.Command is EditCommand.Reverse or EditCommand.ShortenTo or EditCommand.Highlight or EditCommand.RemovePauses);
        if (!isArranging || plan.Commands.Any(planned => planned.Command is EditCommand.ChangeTitle))
        {
            return [];
        }

        var moved = before.Texts().Where(text => text.Text?.Kind is not TextKind.Caption).Join(after.Texts(), text => text.Id, text => text.Id, (old, now) => (Old: old, Now: now), StringComparer.Ordinal)
            .Where(pair => (pair.Old.StartMs, pair.Old.EndMs) != (pair.Now.StartMs, pair.Now.EndMs)).Select(pair => pair.Now).ToList();
        return moved.Count > MostNamed
            ? [new Phrase($"{moved.Count} titles stand at other times now", $"{moved.Count} 个标题的时间随之改变")]
            : moved.Select(text => new Phrase($"Title \"{text.Label}\" is at {ClockText.Of(text.StartMs, text.EndMs)} now", $"标题“{text.Label}”现在在 {ClockText.Of(text.StartMs, text.EndMs)}"));
    }

    private string Quoted(string words)
    {
        var shown = words.Length > MaxQuoted ? words[..MaxQuoted] + "…" : words;
        return chinese ? $"“{shown}”" : $"\"{shown}\"";
    }

    private string Sentence(Phrase words) => words.In(chinese) + (chinese ? "。" : ".");

    private string Say(Phrase words) => words.In(chinese);
}
