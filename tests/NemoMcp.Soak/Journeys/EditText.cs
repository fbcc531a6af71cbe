namespace NemoMcp.Soak.Journeys;

/// <summary>A message that no other is equal to, with what it puts into the draft.</summary>
/// <param name="Text">The message.</param>
/// <param name="Title">What stands in the draft once it is done; null for a message that changes nothing.</param>
internal sealed record EditText(string Text, string? Title)
{
    public static EditText Draw(Random dice, int journey, int edit)
    {
        var title = FormattableString.Invariant($"S{journey}-{edit}");
        var seconds = FormattableString.Invariant($"{1 + (dice.Next(9) / 10.0):0.0}");
        return dice.Next(8) switch
        {
            0 => new($"keep the first {seconds} seconds and add the title '{title}'", title),
            1 => new($"make it square with the title '{title}'", title),
            2 => new($"set the volume to {20 + dice.Next(60)}% and add the title '{title}'", title),
            3 => new($"添加标题“{title}”", title),
            4 => new($"what do you think of the name '{title}'?", null),
            _ => new($"add the title '{title}' for 1 second", title),
        };
    }
}
