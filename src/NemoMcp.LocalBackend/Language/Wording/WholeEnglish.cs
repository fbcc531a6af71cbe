namespace NemoMcp.LocalBackend.Language.Wording;

/// <summary>English phrases that a joining word would tear apart, in one part instead; after <see cref="WholeWording"/>.</summary>
internal static class WholeEnglish
{
    private const string Lively = "(best|most (exciting|interesting|lively|dynamic|engaging|eventful)|liveliest|busiest|loudest)";
    private const string Bits = "(bits|parts|moments|scenes|pieces|stuff|action|highlights|shots|seconds)";
    private const string Someone = "(i|we|he|she|they|people|someone|somebody|anyone|anybody|the speakers?)";
    private const string Music = "(the |that |my )?(background )?(music|song|bgm|tune|soundtrack|it)";

    public static IReadOnlyList<Rewrite> All { get; } =
    [
        Rewrite.Of(@"(?<=\btitles?\b[^;]*\b(say|read|be|says|reads) <q:[0-9]+>) ?,? ?(and |but )?(not|instead of|rather than) <q:[0-9]+>", ""),
        Rewrite.Of(@"\b(with )?(the |a |its )?(background|backdrop|edges|sides|bars|borders) blurred( out)?\b", " with blurred edges"),
        Rewrite.Of(@"\b(show|put up|add|give|display|put) (her|his|their|my|our|the) names?( and (title|job|role|position))?,? (?<q><q:[0-9]+>),? (as|in|with|on|using) (a |the )?(lower third|name ?(tag|strip|bar|badge|plate))", "lower third ${q}"),
        Rewrite.Of(@"\bcaption (the|this|my) (whole|entire) (thing|film|video|clip) (with )?(?<q><q:[0-9]+>)", "show the caption ${q} throughout"),
        Rewrite.Of(@"\bloop (it|this|the (clip|video|film))( so( that)?| until| till) (it|that) (plays|runs|goes|is shown|repeats|has played) (?=(<x:|twice|[a-z]+ times))", "loop it "),
        Rewrite.Of(@"\b(where|as|if|when|wherever) (needed|necessary|required|possible)\b", ""),
        // "Pick out the best bits and give me something three seconds long".
        Rewrite.Of(@"\b(pick|find|choose|keep|take|use|show|grab|get|select|pull|cut together|put together)( out)?( me)?( only| just)? (the |my )?" + Lively + " " + Bits + @"( (of|from|in|out of) (it|this|that|the (video|film|clip|footage)))?( out)?,? (and |then |to |so )*(make|give|cut|create|build|edit|turn|boil|trim|get|bring|condense|squeeze)( (me|us|it|them|this|that|everything|something|down|up|into|to|out of|one|a|an|the|about|around|roughly|of|that's|that is|lasting|video|clip|film|short|reel|cut|highlight))* (?<d><d:[0-9]+>)( (long|short|video|clip|film|reel|highlight|version|cut))*", "make a ${d} highlight"),
        Rewrite.Of(@"\b(?<w>(colou?rs|look|picture)) (it|they|we|i|this) ?(was|were|had|have|'d|has)?( been)? ?(shot|filmed|recorded|taken|started|came|captured|began)( out)?( (with|in|as|at first|originally|out))?(?=$|[,;.])", "original ${w}"),
        Rewrite.Of(@"\bthe original (?<w>colou?rs|look|picture)(?= (again|back))", "the original ${w}"),
        Rewrite.Of(@"\b(when(ever)?|while|as soon as|every time|any time) " + Someone + @"( (is|are|am)|'s|'m|'re)? ?((start(s)?|begin(s)?) )?(to )?(talk|speak|say something)(s|ing)?,? ?(please |then |have |let |make |could |can |i want |i'd like )*(turn |bring |lower |pull |take )?" + Music + @"( (should|must|has to|needs to|ought to|could|to|can))? ?(automatically )?(get |go |be |come |become |drop |dip |turn |step |turned |duck )?(down|quieter|softer|lower|back|quiet|under|duck)( (a (bit|little)|automatically|please))*(?=$|[,;.])", "duck the music under the voice"),
        Rewrite.Of(@"\bnice and (?=(quiet|soft|low|loud|slow|bright|warm|big|short|dark)\b)", ""),
        Rewrite.Of(@"\b(and )?(round and round|over and over( again)?|again and again|on and on)\b", ""),
        Rewrite.Of(@"\b(cut|chop|slice|snip)( (it|this|that|the (video|film|clip)))?( right| exactly)? at (the )?(?<c><[cd]:[0-9]+>)( mark)?(?=,? (and |then |,)+(bin|remove|delete|drop|lose|throw|chuck|ditch|scrap|keep|get rid of|discard|toss|trash)[a-z ]* (the )?(<h:|first|second|part|piece|bit|half|front|rest|beginning|end|last|one))", "split at ${c}"),
        Rewrite.Of(@"\b(?<c>screen|card|slide|slate) with (the )?((words?|text|line|message|title) )?(?=<q:)", "${c} saying "),
        Rewrite.Of(@"\b(lower third|(one of (those|these|the) )?(name|id|caption)[ -]?(strip|tag|plate|bar|banner|badge|label)s?),? (saying |reading |with |that says )?(?=<q:)", "lower third "),
        Rewrite.Of(@"\bwith (?=(lower third|(one of (those|these|the) |an? )?(name|id|caption)[ -]?(strip|tag|plate|bar|banner|badge|label)s?\b))", "using "),
        Rewrite.Of(@"\b(with |and )?(black )?bars (on|at|above|along)? ?(the )?(top and (the )?bottom|top and below|left and (the )?right|both sides|the sides|either side)\b( (are|is|would be) (totally |perfectly )?(fine|ok|okay|good|alright|all right|no problem))?", "with black bars"),
    ];
}
