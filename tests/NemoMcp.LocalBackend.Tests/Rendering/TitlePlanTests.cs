using NemoMcp.LocalBackend.Drafts;
using static NemoMcp.LocalBackend.Tests.Rendering.DraftBuilder;
using static NemoMcp.LocalBackend.Tests.Rendering.PlanWords;

namespace NemoMcp.LocalBackend.Tests.Rendering;

public sealed class TitlePlanTests
{
    [Theory]
    [InlineData("';[0:v]drawtext=")]
    [InlineData("%{localtime}")]
    [InlineData(":\\'")]
    [InlineData("first\nsecond\r\nthird")]
    [InlineData("-i /etc/passwd")]
    [InlineData("城市漫步")]
    public void No_Word_That_A_Person_Typed_Is_In_The_Arguments(string text)
    {
        var plain = Titled("x y z").Plan();
        var hostile = Titled(text).Plan();

        hostile.Arguments.ShouldAllBe(word => !word.Contains(text, StringComparison.Ordinal));
        foreach (var line in hostile.TitleLines.Select(line => line.Text))
        {
            Graph(hostile.Arguments).ShouldNotContain(line);
            line.ShouldAllBe(letter => !char.IsControl(letter));
        }

        hostile.Arguments.Where(word => word != Graph(hostile.Arguments)).ShouldBe(plain.Arguments.Where(word => word != Graph(plain.Arguments)));
        static DraftBuilder Titled(string title)
        {
            var draft = new DraftBuilder();
            return draft.Video(Clip(draft.File("/m/film", Film), 0, 1000)).Title(title, 0, 1000);
        }
    }

    [Theory]
    [InlineData("red:x='1'", "fontcolor=0xFFFFFF", "bordercolor=0x000000")]
    [InlineData("#FFD700", "fontcolor=0xFFD700", "bordercolor=0x000000")]
    [InlineData("#000080", "fontcolor=0x000080", "bordercolor=0xFFFFFF")]
    public void A_Colour_Is_Six_Digits_Or_White(string colour, string fill, string rim)
    {
        var draft = new DraftBuilder();
        draft.Video(Clip(draft.File("/m/film", Film), 0, 1000)).Title("x", 0, 1000, new TextContent { Value = "", Color = colour });

        var graph = Graph(draft.Plan().Arguments);

        graph.ShouldContain(fill);
        graph.ShouldContain(rim);
    }
}
