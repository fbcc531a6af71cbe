using System.Globalization;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Cards;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language;
using NemoMcp.LocalBackend.Language.Storyboards;
using NemoMcp.LocalBackend.Rendering.Titles;

namespace NemoMcp.LocalBackend.Editing.Storyboards;

/// <summary>Makes a film of words where nothing was uploaded: a card for the topic, one for each point, and a synthesised music bed. It says that it is no more than that.</summary>
internal sealed class StoryboardMaker(EditInterpreter interpreter)
{
    private const long TopicMs = 3000;
    private const long PointMs = 4000;
    private const long LeastCardMs = 1000;
    private const double BedVolume = 0.6;

    // Apart enough that a new card is seen to be new.
    private static readonly string[] Grounds = ["#1B2A41", "#3A1F4A", "#0F4C45", "#5A2A27", "#2B2D5B"];

    /// <summary>The film and what to say of it; null in the place of the film where it cannot be made.</summary>
    public (Draft? Film, Phrase Words) Make(Storyboard board, string project)
    {
        if (board.Points.Count > StoryboardReader.MostPoints)
        {
            return (null, new($"a film of cards can have {StoryboardReader.MostPoints} points at most", $"卡片影片最多 {StoryboardReader.MostPoints} 个要点"));
        }

        var draft = Shaped(DraftEngine.Empty(project), board);
        var lengths = Lengths(board);
        if (lengths[^1] < LeastCardMs)
        {
            return (null, new($"{lengths.Count} cards need {lengths.Count} seconds at least", $"{lengths.Count} 张卡片至少需要 {lengths.Count} 秒"));
        }

        string[] words = [board.Topic, .. board.Points];
        for (var index = 0; index < words.Length; index++)
        {
            var text = new TextContent { Value = words[index], Size = index is 0 ? 0.12 : 0.085 };
            var added = CardEdit.Add(draft, new(text, lengths[index], AtEnd: true) { Background = Grounds[index % Grounds.Length] }, TitleDrawing.Of(words[index]));
            if (added.Result is EditResult.Refused)
            {
                return (null, added.Words);
            }

            draft = added.Draft;
        }

        var film = WithBed(draft);
        return (film, Describe(film, words.Length, board.Points.Count));
    }

    private Draft Shaped(Draft draft, Storyboard board)
    {
        var canvas = interpreter.Interpret(board.Wishes, []).Parts.SelectMany(part => part.Findings).OfType<Finding.Do>().Select(done => done.Command).OfType<EditCommand.SetCanvas>().FirstOrDefault();
        return canvas is null ? draft : draft with { Canvas = draft.Canvas with { Width = canvas.Width, Height = canvas.Height, Fixed = true } };
    }

    private static List<long> Lengths(Storyboard board)
    {
        var count = board.Points.Count + 1;
        if (board.DurationMs is not { } wanted)
        {
            return [TopicMs, .. Enumerable.Repeat(PointMs, count - 1)];
        }

        var each = wanted / count;
        return [wanted - (each * (count - 1)), .. Enumerable.Repeat(each, count - 1)];
    }

    private static Draft WithBed(Draft draft)
    {
        var bed = new Segment
        {
            Id = new SegmentIds(draft).Next(),
            Label = "Synthesised music",
            StartMs = 0,
            DurationMs = draft.FilmMs(),
            Volume = BedVolume,
            IsBed = true,
        };
        return draft with { Tracks = TrackOrder.Put(draft.Tracks, draft.Tracks.Count, new() { Kind = TrackKind.Audio, Name = TrackNames.Music, Segments = [bed] }) };
    }

    private static Phrase Describe(Draft film, int cards, int points)
    {
        var (length, size) = (ClockText.Of(film.DurationMs), $"{film.Canvas.Width}×{film.Canvas.Height}");
        return new(
            string.Create(CultureInfo.InvariantCulture, $"Made a storyboard film of {cards} {(cards is 1 ? "card" : "cards")} from your words, {length} long, {size}, with synthesised music.\n")
                + "This is text on cards: no footage is generated here. Titles, cards, music and the shape can be changed by saying so; to make a film of pictures, upload clips or photos."
                + (points is 0 ? "\nFor a card per point, give the points after a colon: \"make a video about tea: its history; its kinds\"." : ""),
            string.Create(CultureInfo.InvariantCulture, $"已用你的文字做成 {cards} 张卡片的故事板影片，{length}，{size}，配有合成音乐。\n")
                + "这是卡片上的文字：这里不生成真实画面。标题、卡片、音乐和画幅都可以再改；要用真实画面，请上传视频或照片。"
                + (points is 0 ? "\n想要每个要点一张卡片，请在冒号后列出：“做一个关于茶的视频：历史；种类”。" : ""));
    }
}
