using ModelContextProtocol;
using NemoMcp.Protocol;

namespace NemoMcp.Server.Commands.Work;

/// <summary>For a pipe or a log: a plain line whenever there is news, without colours and without overwriting.</summary>
internal sealed class LineScreen : IScreen
{
    private const int MaxWords = 200;

    /// <summary>A line for each percent would bury the log.</summary>
    private const float PercentStep = 25;

    public async Task<T> ShowAsync<T>(string name, Func<Action<ProgressNotificationValue>, Task<T>> step)
    {
        var gate = new Lock();
        var (last, told, shown) = ("", "", 0f);
        return await step(note =>
        {
            lock (gate)
            {
                // Figures alone are no news; a quarter of the way is.
                var words = Words(note.Message);
                var quarter = note.Total is not null && note.Progress >= shown + PercentStep;
                if (words.Length > 0 && words != told && (quarter || Kind(words) != last))
                {
                    (last, told, shown) = (Kind(words), words, note.Total is null ? shown : note.Progress);
                    Terminal.Error.WriteLine($"{Words(name)}: {words}");
                }
            }
        });
    }

    private static string Kind(string words) => string.Concat(words.Where(character => !char.IsAsciiDigit(character)));

    private static string Words(string? text) => ForeignText.Clean(text, MaxWords);
}
