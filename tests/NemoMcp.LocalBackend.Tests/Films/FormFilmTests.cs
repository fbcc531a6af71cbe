using NemoMcp.LocalBackend.Language;

namespace NemoMcp.LocalBackend.Tests.Films;

/// <summary>Each example of docs/local-editing.md becomes a film, and the film is measured.</summary>
public sealed class FormFilmTests(FilmStage stage) : IClassFixture<FilmStage>
{
    public static TheoryData<string> Some => [.. FilmRows.Some.Select(row => row.Example)];

    public static TheoryData<string> Others => [.. FilmRows.All.Except(FilmRows.Some).Select(row => row.Example)];

    [Fact]
    public void Every_Example_Has_A_Film_And_Every_Film_An_Example()
    {
        FilmRows.All.Select(row => row.Example).Order(StringComparer.Ordinal)
            .ShouldBe(SentenceForms.All.Select(form => form.Example).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Some))]
    public Task An_Example_Gives_The_Film_That_It_Asks_For(string example) => stage.ShowAsync(Row(example));

    [Theory]
    [MemberData(nameof(Others))]
    [Trait("Form", "long")]
    public Task An_Example_Gives_The_Film_That_It_Asks_For_Too(string example) => stage.ShowAsync(Row(example));

    /// <summary>The same timeline is the same film, so the Chinese one need not be made again.</summary>
    [Fact]
    public async Task The_Chinese_Example_Gives_The_Same_Film()
    {
        var wrong = new List<string>();
        foreach (var form in SentenceForms.All)
        {
            var row = Row(form.Example);
            var english = await stage.DraftAsync(row, form.Example);
            var chinese = await stage.DraftAsync(row, form.ExampleChinese);
            if (chinese != english || english.IsAsAsked == row.LeavesSomething)
            {
                wrong.Add($"{form.Example}: {english}\n{form.ExampleChinese}: {chinese}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static FilmRow Row(string example) => FilmRows.All.Single(row => row.Example == example);
}
