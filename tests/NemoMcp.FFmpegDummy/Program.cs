// A program that behaves as it is told, one word after the other, where a test needs what the real ffmpeg does rarely.
// The words: out TEXT, err TEXT, flood COUNT (lines on standard error), env NAME, folder, wait-q (ends on "q"),
// wait-forever (listens to nothing, until killed), exit CODE.
#pragma warning disable RS0030 // Standard output is what this program is for.
using System.Collections;
using System.Globalization;

var words = new Queue<string>(args);

while (words.TryDequeue(out var word))
{
    switch (word)
    {
        case "out":
            Console.Out.WriteLine(words.Dequeue());
            break;
        case "err":
            Console.Error.WriteLine(words.Dequeue());
            break;
        case "flood":
            for (var left = int.Parse(words.Dequeue(), CultureInfo.InvariantCulture); left > 0; left--)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"line {left} {new string('x', 200)}"));
            }

            break;
        case "env":
            Console.Out.WriteLine((string?)((IDictionary)Environment.GetEnvironmentVariables())[words.Dequeue()] ?? "absent");
            break;
        case "folder":
            Console.Out.WriteLine(Environment.CurrentDirectory);
            break;
        case "wait-q":
            while (Console.In.Read() != 'q')
            {
                // Anything else is not for us.
            }

            break;
        case "wait-forever":
            new ManualResetEvent(initialState: false).WaitOne();
            break;
        case "exit":
            return int.Parse(words.Dequeue(), CultureInfo.InvariantCulture);
        default:
            Console.Error.WriteLine($"unknown word {word}");
            return 99;
    }
}

return 0;
