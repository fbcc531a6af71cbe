namespace NemoMcp.LocalBackend.Language;

/// <summary>
/// A way to say one thing, with a sentence to try in each language. The page of sentences is made from these, and every
/// example is a film that tests measure.
/// </summary>
/// <param name="English">How it is said; what varies is a capital letter or three dots: <c>trim the first N seconds</c>.</param>
/// <param name="Chinese">The same in Chinese.</param>
/// <param name="Example">A whole message that gives a film.</param>
/// <param name="ExampleChinese">A whole message that gives the same film, but for the words in quotation marks.</param>
public sealed record SentenceForm(string English, string Chinese, string Example, string ExampleChinese);
