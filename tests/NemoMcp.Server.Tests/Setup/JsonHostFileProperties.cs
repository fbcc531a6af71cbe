using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NemoMcp.Server.Commands.Setup.Editing;

namespace NemoMcp.Server.Tests.Setup;

/// <summary>What holds for any JSON file that people write, comments and trailing commas and all.</summary>
public sealed class JsonHostFileProperties
{
    private static readonly JsonHostFormat Format = new("mcpServers", tellsType: true);

    private static readonly ServerEntry Entry = new() { Command = @"C:\视频\nemo.exe", Arguments = ["x.dll", "serve"], Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["NEMO_API_URL"] = "local" } };

    [Fact]
    public void In_And_Out_Again_Gives_The_Very_Same_Bytes() => Check(text =>
    {
        var before = Encoding.UTF8.GetBytes(text);

        var added = Format.Add(before, Entry);

        Format.FindCommand(added).ShouldBe(Entry.Command);
        Format.Add(added, Entry).ShouldBeSameAs(added);
        Encoding.UTF8.GetString(Format.Remove(added, before)!).ShouldBe(text);
    });

    [Fact]
    public void The_Entry_Goes_And_All_Others_Stay_Also_After_Somebody_Edited_The_File() => Check(text =>
    {
        var before = Encoding.UTF8.GetBytes(text);

        var rest = Format.Remove(JsonHostFileTests.Edited(Format.Add(before, Entry)), before)!;

        Encoding.UTF8.GetString(rest).ShouldBe(Encoding.UTF8.GetString(JsonHostFileTests.Edited(before)));
    });

    [Fact]
    public void A_Member_Wherever_It_Stands_Goes_Without_Its_Neighbours() => Check(text =>
    {
        var file = Encoding.UTF8.GetBytes(text);
        foreach (var member in JsonOutline.Read(file)!.Members.Where(member => member.Value.IsObject))
        {
            foreach (var inner in member.Value.Members)
            {
                var rest = JsonRemoval.Remove(file, member.Name, inner.Name, null)!;

                Words(rest, member.Name).ShouldBe(Words(file, member.Name).Where(one => one.Name != inner.Name));
                Remarks(rest).ShouldBe(Remarks(file) - Remarks(file[inner.Value.Start..inner.Value.End]) - Remarks(file[inner.KeyStart..inner.Value.Start]));
            }
        }
    });

    private static int Remarks(byte[] file) => Encoding.UTF8.GetString(file).Split("remark").Length - 1;

    private static IEnumerable<(string Name, string Text)> Words(byte[] file, string section) =>
        JsonOutline.Read(file)!.Find(section, file)!.Value.Members.Select(member => (member.Name, Encoding.UTF8.GetString(file.AsSpan(member.Value.Start..member.Value.End))));

    private static void Check(Action<string> holds) => Prop.ForAll(Files().ToArbitrary(), text => holds(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Gen<string> Files() =>
        from mark in Gen.Elements("", "", "\uFEFF")
        from lineEnd in Gen.Elements("\n", "\r\n")
        from head in Gap()
        from root in Object(3, withSection: true)
        from tail in Gap()
        select mark + (head + root + tail).Replace("\n", lineEnd, StringComparison.Ordinal);

    private static Gen<string> Gap() =>
        Gen.Elements("", "", " ", "\n", "\n  ", "\n\t", "  ", "\n\n    ", " // remark, \"x\": {\n", " /* remark }, */ ", "\n  /* remark,\n two lines */\n  ");

    // The reader takes no remark between a name and its colon.
    private static Gen<string> Blank() => Gen.Elements("", " ", "\n", "\n\t");

    private static Gen<string> Value(int depth) => depth == 0
        ? Gen.Elements("1", "-2.5e3", "true", "null", "\"\"", "\"a { // b\"", "\"\\\"}\\\\\"", "\"视频\"", "[]", "[1, 2]", "{}")
        : Gen.OneOf(Value(0), Object(depth - 1, withSection: false), from gap in Gap() from inner in Value(depth - 1) select $"[{gap}{inner}{gap}]");

    private static Gen<string> Object(int depth, bool withSection) =>
        from count in Gen.Choose(0, 3)
        from members in Members(count, depth)
        from section in withSection ? Gen.OneOf(Gen.Constant<string?>(null), Object(1, withSection: false).Select(servers => (string?)servers)) : Gen.Constant<string?>(null)
        from gap in Gap()
        from colon in Blank()
        from at in Gen.Choose(0, count)
        let all = section is null ? members : [.. members.Take(at), $"{gap}\"mcpServers\"{colon}:{gap}{section}", .. members.Skip(at)]
        from trailing in Gen.Elements("", ",")
        from end in Gap()
        select $"{{{string.Join(",", all)}{(all.Length > 0 ? trailing : "")}{end}}}";

    private static Gen<string[]> Members(int count, int depth) =>
        Enumerable.Range(0, count).Aggregate(
            Gen.Constant(Array.Empty<string>()),
            (others, i) =>
                from list in others
                from before in Gap()
                from colon in Blank()
                from value in Value(depth)
                from after in Gap()
                select list.Append($"{before}\"k{i}\"{colon}: {value}{after}").ToArray());
}
