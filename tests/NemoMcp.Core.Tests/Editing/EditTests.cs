using System.Text.Json;
using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Core.Tests.Editing;

public sealed class EditTests
{
    [Fact]
    public async Task Edit_Tells_What_Changed_And_Offers_The_Export()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.StatesAre(States.Of(States.Film), States.Of(States.FilmWithTitle));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Says("I added the title."));

        var edit = await nemo.EditAsync("add the title 'Plaza'");

        edit.Status.ShouldBe("completed");
        edit.SessionId.ShouldBe(GoldenBackend.Session.Value);
        edit.Reply.ShouldBe("I added the title.");
        edit.Silent.ShouldBeFalse();
        edit.Changes.ShouldContain(change => change.Kind == "added" && change.What.Contains("Plaza"));
        edit.Timeline!.ShouldContain("Plaza");
        edit.Tracks!.Count.ShouldBe(2);
        edit.Credits!.Before.ShouldBe(25000);
        edit.Credits.After.ShouldBe(25000);
        edit.Next.ShouldContain(step => step.Tool == "export_video");
        edit.Next.Count.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task Message_Leaves_Once_In_The_Documented_Form()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Silent);

        await nemo.EditAsync("  make it brighter  ");

        var body = nemo.Backend.RequestsTo(NemoRoutes.Run).ShouldHaveSingleItem().BodyJson();
        body.GetProperty("session_id").GetString().ShouldBe(GoldenBackend.Session.Value);
        body.GetProperty("new_message").GetProperty("parts")[0].GetProperty("text").GetString().ShouldBe("make it brighter");
    }

    [Fact]
    public async Task Silent_Edit_Is_Answered_From_State()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.StatesAre(States.Of(States.Film), States.Of(States.FilmWithTitle));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Silent);

        var edit = await nemo.EditAsync("add the title 'Plaza'");

        edit.Status.ShouldBe("completed");
        edit.Silent.ShouldBeTrue();
        edit.Reply.ShouldBeNull();
        edit.Changes.ShouldNotBeEmpty();
        nemo.Backend.RequestsTo(nemo.StateRoute).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Claim_Without_A_Change_Is_Not_Believed()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Says("I added background music at 35%."));

        var edit = await nemo.EditAsync("add background music");

        edit.Status.ShouldBe("unchanged");
        edit.Changes.ShouldBeEmpty();
        edit.Reply!.ShouldStartWith("Not confirmed");
        edit.Reply!.ShouldContain("I added background music at 35%.");
    }

    [Fact]
    public async Task Question_Without_A_Change_Asks_For_Input()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Says("There are two clips. Which one do you mean?"));

        var edit = await nemo.EditAsync("make the clip faster");

        edit.Status.ShouldBe("needs_input");
        edit.Question.ShouldBe("Which one do you mean?");
    }

    [Fact]
    public async Task Change_With_A_Question_Is_A_Change()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.StatesAre(States.Of(States.Film), States.Of(States.FilmWithTitle));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Says("The title is there. Should it be larger?"));

        var edit = await nemo.EditAsync("add the title 'Plaza'");

        edit.Status.ShouldBe("completed");
        edit.Question.ShouldBe("Should it be larger?");
    }

    [Fact]
    public async Task Chinese_Message_Is_Answered_In_Chinese()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Always(Streams.Silent);

        var first = await nemo.EditAsync("加上标题");
        await nemo.Jobs.MarkToldAsync(first, TestLimits.Token());
        var second = await nemo.EditAsync("brighter please");

        first.Language.ShouldBe(Core.Guidance.Language.Chinese);
        second.Language.ShouldBe(Core.Guidance.Language.Chinese);
        JsonDocument.Parse(nemo.Backend.RequestsTo(NemoRoutes.CreateSession)[0].Body).RootElement.GetProperty("language").GetString().ShouldBe("zh-CN");
    }

    [Fact]
    public async Task Title_In_Another_Language_Does_Not_Decide_The_Language()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Silent);

        var edit = await nemo.EditAsync("don't cut it, add the title \"广场\"");

        edit.Language.ShouldBe(Core.Guidance.Language.English);
    }

    [Fact]
    public async Task New_Generated_Media_Counts_As_A_Change()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.StatesAre(States.Of(States.Film), States.Of(States.Film, generated: """[{"name":"sunset.mp4","type":"video"}]"""));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Silent);

        var edit = await nemo.EditAsync("generate a sunset");

        edit.Status.ShouldBe("completed");
        edit.Changes.ShouldHaveSingleItem().What.ShouldContain("sunset.mp4");
    }

    [Fact]
    public async Task Long_Reply_Is_Cut_At_A_Sentence_And_Says_So()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.StatesAre(States.Of(States.Film), States.Of(States.FilmWithTitle));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Says(string.Concat(Enumerable.Repeat("The sun rises over the plaza and people walk. ", 200))));

        var edit = await nemo.EditAsync("write a story board");

        edit.Reply!.Length.ShouldBeLessThan(4200);
        edit.Reply.ShouldContain("people walk. [… cut here:");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Empty_Message_Is_Refused_Before_Anything_Is_Sent(string message)
    {
        await using var nemo = await FlowFixture.StartAsync();

        var failure = await nemo.EditAsync(message).ShouldFailAsync(NemoErrorCode.InvalidArgument);

        failure.Subject.ShouldBe("message");
        nemo.Backend.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Message_Over_The_Limit_Is_Refused()
    {
        await using var nemo = await FlowFixture.StartAsync();

        await nemo.EditAsync(new string('a', 8001)).ShouldFailAsync(NemoErrorCode.InvalidArgument);
    }
}
