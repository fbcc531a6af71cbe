using System.Text.Json;

namespace NemoMcp.Server.Commands.Setup.Editing;

/// <summary>A value and where it stands in the bytes of its file.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte after its last.</param>
/// <param name="Kind">Its first token.</param>
/// <param name="Members">Of an object, in the order of the file.</param>
internal sealed record JsonPart(int Start, int End, JsonTokenType Kind, IReadOnlyList<JsonMember> Members)
{
    public bool IsObject => Kind is JsonTokenType.StartObject;

    /// <summary>The only member of that name; null where there is none. Readers disagree on which of two counts, so two are refused.</summary>
    public JsonMember? Find(string name, ReadOnlySpan<byte> file)
    {
        JsonMember? found = null;
        foreach (var member in Members.Where(member => member.Name == name))
        {
            found = found is null ? member : throw new HostFileRefusedException($"\"{name}\" stands there a second time. Keep one of the two, and run this again.", JsonOutline.LineOf(file, member.KeyStart));
        }

        return found;
    }
}
