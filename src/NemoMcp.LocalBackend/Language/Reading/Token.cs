namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>A value found in a sentence: a time, a range, a percentage, a quoted text, a file's name.</summary>
/// <param name="Original">What stood in the sentence; may hold other tokens.</param>
/// <param name="A">Milliseconds, or the first of two numbers.</param>
/// <param name="B">The end of a range, or the second of two numbers.</param>
/// <param name="Number">A share or a factor.</param>
/// <param name="Words">The quoted text, the file's name.</param>
internal sealed record Token(string Original, long A = 0, long B = 0, double Number = 0, string Words = "");
