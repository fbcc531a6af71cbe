using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NemoMcp.Core.Editing;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol.Drafts;
using static NemoMcp.Core.Tests.Drafts.DraftText;

namespace NemoMcp.Core.Tests.Drafts;

public sealed class DraftDiffProperties
{
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

    private static bool Same(string before, string after)
    {
        using var old = JsonDocument.Parse(before.Replace('\'', '"'));
        using var now = JsonDocument.Parse(after.Replace('\'', '"'));
        return JsonElement.DeepEquals(old.RootElement, now.RootElement);
    }
}
