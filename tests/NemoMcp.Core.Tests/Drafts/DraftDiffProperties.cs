using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using NemoMcp.Core.Editing;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol.Drafts;
using static NemoMcp.Core.Tests.Drafts.DraftText;

namespace NemoMcp.Core.Tests.Drafts;

public sealed class DraftDiffProperties
{
    private const int Cut = 40;

    private static readonly Gen<string> AnyPiece =
        from name in Gen.Elements("a", "b", "song")
        from start in Gen.Choose(0, 3)
        from duration in Gen.Choose(0, 3)
        from id in Gen.Elements<string?>(null, "1", "2")
        from more in Gen.Elements("", ",'volume':0.5", ",'text':'x'", ",'speed':2", ",'color':'#FFF'")
        select Piece(name, start * 1000, duration * 1000, id, more);

    private static readonly Gen<string> AnyTrack =
        from type in Gen.Elements(0, 1, 3, 7)
        from pieces in Gen.ArrayOf(AnyPiece)
        select Track(type, [.. pieces.Take(4)]);

    private static readonly Gen<string> AnyDraft =
        from tracks in Gen.ArrayOf(AnyTrack)
        from width in Gen.Elements(720, 1080)
        select $"{{'m':{{'width':{width},'height':1080}},'t':[{string.Join(',', tracks.Take(4))}]}}";

    [Fact]
    public void Nothing_Changed_Between_A_Draft_And_Itself() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyDraft.ToArbitrary(), json => DraftDiff.Compare(Read(json), Read(json), Language.English).Count == 0));

    [Fact]
    public void Whatever_Differs_Gives_At_Least_One_Change() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyDraft.ToArbitrary(), AnyDraft.ToArbitrary(), (before, after) =>
            Same(before, after) || DraftDiff.Compare(Read(before), Read(after), Language.Chinese).Count > 0));

    [Fact]
    public void A_Piece_More_Is_Always_Told_As_An_Addition() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyDraft.ToArbitrary(), json =>
        {
            var draft = Read(json);
            var more = draft with { Tracks = [.. draft.Tracks, Of(Track(7, Title("brand new", 0, 1000, "new"))).Tracks[0]] };
            return DraftDiff.Compare(draft, more, Language.English) is [{ Kind: "added", What: "Title \"brand new\" added, 0–1 s" }];
        }));

    [Fact]
    public void The_Order_Of_Keys_And_The_Spacing_Mean_Nothing() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyDraft.ToArbitrary(), json =>
        {
            var turned = TurnKeys(JsonNode.Parse(json.Replace('\'', '"'))!).ToJsonString(new JsonSerializerOptions { WriteIndented = true });
            return DraftDiff.Compare(Read(json), Read(turned), Language.English).Count == 0;
        }));

    [Fact]
    public void What_Is_Added_One_Way_Is_Removed_The_Other_Way() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyDraft.ToArbitrary(), AnyDraft.ToArbitrary(), (one, other) =>
        {
            var there = DraftDiff.Compare(Read(one), Read(other), Language.English);
            var back = DraftDiff.Compare(Read(other), Read(one), Language.English);
            // A longer list is cut, and says so.
            return there.Count >= Cut || back.Count >= Cut
                || (Count(there, "added"), Count(there, "removed"), Count(there, "changed")) == (Count(back, "removed"), Count(back, "added"), Count(back, "changed"));
        }));

    private static int Count(IReadOnlyList<EditChange> changes, string kind) => changes.Count(change => change.Kind == kind);

    private static JsonNode TurnKeys(JsonNode node) => node switch
    {
        JsonObject item => new JsonObject(item.Reverse().Select(pair => KeyValuePair.Create(pair.Key, pair.Value is null ? null : TurnKeys(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : TurnKeys(item))]),
        _ => node.DeepClone(),
    };

    private static bool Same(string before, string after)
    {
        using var old = JsonDocument.Parse(before.Replace('\'', '"'));
        using var now = JsonDocument.Parse(after.Replace('\'', '"'));
        return JsonElement.DeepEquals(old.RootElement, now.RootElement);
    }
}
