using System.Text.Json;

namespace NemoMcp.Server.Commands.Setup.Editing;

/// <summary>Finds where things stand in a JSON file as people write them: with comments and trailing commas.</summary>
internal static class JsonOutline
{
    private const int MostLevels = 512;

    /// <summary>The file's value; null where the file holds nothing but white space and comments.</summary>
    public static JsonPart? Read(ReadOnlySpan<byte> file)
    {
        // The reader takes no byte-order mark.
        var start = JsonGaps.AfterMark(file);
        if (JsonGaps.SkipBlank(file, start) == file.Length)
        {
            return null;
        }

        var reader = new Utf8JsonReader(file[start..], new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MostLevels });
        try
        {
            reader.Read();
            var root = ReadPart(ref reader, start);
            // Whatever follows the value is an error, and only the next read tells.
            reader.Read();
            return root;
        }
        catch (JsonException problem)
        {
            throw new HostFileRefusedException("this is no JSON that can be read. Correct it in an editor, and run this again.", (int)(problem.LineNumber ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            throw new HostFileRefusedException("a name in it is no valid text. Correct it in an editor, and run this again.", LineOf(file, start + (int)reader.TokenStartIndex));
        }
    }

    /// <summary>The line of a byte, counted from 1.</summary>
    public static int LineOf(ReadOnlySpan<byte> file, int position) => file[..position].Count((byte)'\n') + 1;

    private static JsonPart ReadPart(ref Utf8JsonReader reader, int offset)
    {
        var (start, kind) = ((int)reader.TokenStartIndex + offset, reader.TokenType);
        var members = new List<JsonMember>();
        if (kind is JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var (name, keyStart) = (reader.GetString()!, (int)reader.TokenStartIndex + offset);
                reader.Read();
                members.Add(new JsonMember(name, keyStart, ReadPart(ref reader, offset)));
            }
        }
        else
        {
            reader.Skip();
        }

        return new JsonPart(start, (int)reader.BytesConsumed + offset, kind, members);
    }
}
