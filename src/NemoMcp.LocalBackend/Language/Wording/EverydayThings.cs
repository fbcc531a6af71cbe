namespace NemoMcp.LocalBackend.Language.Wording;

/// <summary>Other names of things and of looks: "name strip", "see-through", "cosier"; before <see cref="EnglishWording"/>.</summary>
internal static class EverydayThings
{
    public static IReadOnlyList<Rewrite> All { get; } =
    [
        Rewrite.Of(@"\b((with|using|by) )?((one of (those|these|the)|an?|the|some|another) )?(name|id|caption)[ -]?(strips?|tags?|plates?|bars?|banners?|badges?|labels?|boards?)\b( (thing(y|ies)?s?))?", "lower third"),
        Rewrite.Of(@"\bsee[- ]?through\b|\bsee[- ]?thru\b|\btranslucent\b", "transparent"),
        Rewrite.Of(@"\bupper (?=(left|right|corner|edge)\b)", "top "),
        Rewrite.Of(@"\blower (?=(left|right|corner|edge)\b)", "bottom "),
        Rewrite.Of(@"\b(?<s>left|right)[- ](?<h>top|bottom|upper|lower)( corner)?\b", "${h} ${s}"),
        Rewrite.Of(@"\b(in )?(a |as a )?(wee|little|tiny|small) (window|box|inset|picture)\b(?= .*\b(top|bottom|upper|lower|corner|left|right)\b)", "small"),
        Rewrite.Of(@"\b(pause|hold|stop|halt) (the |this )?(picture|frame|image)\b(?=.*<d:)(?! on\b)|\bpause (it|this|the (video|film|clip))\b(?=.*<d:)", "freeze"),
        Rewrite.Of(@"\b(linger|rest|dwell|sit|stay|hang|finish|end|remain)( (on|at|with))? (?=(the |its )?(very )?(last|first|final|opening|closing) (frame|picture|image)\b)", "freeze "),
        Rewrite.Of(@"\b((set|bring|get|mix|master)( (it|this))?( up)? )?(for|to|at) (?<p>tv|television|podcast|youtube|broadcast|radio|spotify) (loudness|levels?|volume|standards?)( (levels?|standards?))?$", "make the loudness right for ${p}"),
        Rewrite.Of(@"^(the )?(sound|audio|volume) off$", "mute it"),
        Rewrite.Of(@"\b(put|get|set|make|have|bring) the (?<w>colou?rs?|look|picture) (back )?(to )?(how|the way|as|like|what) (it|they) (was|were|looked|had been)( (before|originally|at first))*$", "restore the original colours"),
        Rewrite.Of(@"^(i'll|i will|i'm|we'll|we're|gonna|going to| )*(be )?(post|upload|shar|publish|put)(e|ing)? (it|this|that)? ?as (a|an) (youtube )?shorts? (on|to) youtube", "for youtube shorts"),
        Rewrite.Of(@"\b(?<w>first|last|final|opening|closing) (picture|image|still)\b(?<=\b(hold|freeze|pause|stay|linger|rest|dwell|keep|end|finish|stop|hang)\b[^<]*)", "${w} frame"),
        Rewrite.Of(@"\b(this|it|that)('ll| will|'s gonna| is gonna|'s going to| is going to| has to| needs to) (go|be|end up|land|live|get put|appear)( (up|out|live))* (on|to|onto) (my |our |the )?(?=(youtube|tik ?tok|instagram|bilibili|vimeo|reels|snapchat|shorts))", "for "),
        Rewrite.Of(@"\binsta(gram)?\b", "instagram"),
        Rewrite.Of(@"\b(yt|you tube)\b(?! shorts)", "youtube"),
        Rewrite.Of(@"^(turn|make)( (it|this|that))? (into )?(something|a thing) (that )?(i|we) can (post|upload|put|share|use|show)( it)? (on|to|as|for|in) (an? |my |our )?", "for "),
        Rewrite.Of(@"\b(cos(y|ier)|coz(y|ier)|homely|homelier|golden|more golden|toasty|toastier|less cold|less blue|less bluish)( and warm)?( (colou?rs?|look|feel|feeling|mood|tones?|vibe|atmosphere|light))?\b", "warmer"),
        Rewrite.Of(@"\b(icy|icier|frosty|frostier|chilly|wintry|bluish|less orange|less yellow)( (colou?rs?|look|feel|feeling|mood|tones?|vibe|light))\b", "cooler colours"),
        Rewrite.Of(@"\b(stronger|richer|deeper|bolder|livelier|more intense|more lively|juicier) colou?rs?\b|\b(the )?colou?rs? (to be |to |be )?(stronger|richer|deeper|bolder|livelier|more intense|more lively|pop( more)?|stand out( more)?)\b|\bmore colou?r\b", "more saturation"),
        Rewrite.Of(@"\b(paler|weaker|fainter|calmer|more muted|muted|less intense|softer) colou?rs\b|\b(the )?colou?rs (to be |to |be )?(paler|weaker|fainter|calmer|more muted|less intense)\b|\bless colou?r\b", "less saturation"),
        Rewrite.Of(@"\b(dial|take|bring|turn|pull|put|knock|tone) (the )?colou?rs (down|back)? ?(?=(to|by) <p:)", "reduce the saturation "),
        Rewrite.Of(@"\b(forget|no more|enough of|never mind) (the )?(?=(black and white|blur|vignette|warmth)\b)", "remove "),
        Rewrite.Of(@"^(want |have |get |need |give me |bring )?(the |its |all the )?colou?rs? (back|again|back again)( please)?$", "in colour again"),
        Rewrite.Of(@"\bcrisp(en)? (it|this|the (picture|image|video|film)|things) up\b|\bcrisp(en)? up( (it|this|the (picture|image|video|film)))?\b", "sharpen it"),
        Rewrite.Of(@"^(the |all the |all my |my )?(writing|text|letters|lettering|signs?|words|print|street signs?|name)( (on|in|behind|of) [a-z' ]+?)? (is|are|reads?|looks?|appears?|comes? out|came out|turned out|shows? up)( all| completely| totally)? (back to front|backwards?|reversed|mirrored|(the )?(wrong|other) way (round|around)|in mirror writing|inverted)( (because|as|since|cos)\b.*)?$", "mirror it"),
        Rewrite.Of(@"\b(?<w>(the )?(opening|closing|intro|outro|title|end|starting|first|welcome) )(text |title )?screens?\b", "${w}card"),
        Rewrite.Of(@"\b((a|an|the|one) )?(text|title|blank)[- ](screens?|slides?|frames?) (?=.*<q:)", "a card "),
        Rewrite.Of(@"\b(a|an|the) (?<c>black|white|red|blue|green|yellow|orange|purple|pink) (screen|slide|frame|page)( (saying|with( the)?( (words?|text|title|line))?|that (says|reads)))?(?= <q:)", "a card on a ${c} background saying"),
        Rewrite.Of(@"\b(?<b>before|after) the (film|video|clip|movie) (starts|begins|is over|ends|has ended|finishes|gets going)\b", "${b} the film"),
        Rewrite.Of(@"\b(get|bring|put|set|make|have) the (loudness|volume|levels?|sound( level)?|audio( level)?)( levels?)? (to )?(where (it|they|that) (should|ought to|needs? to|has to|have to|must) be|right|correct|to standard)$", "normalise the audio"),
        Rewrite.Of(@"\b(even|level|balance|smooth) out the (sound|volume|audio|levels|loudness)\b|\b(even|level|balance) the (sound|volume|audio|levels|loudness)( out)?\b", "normalise the audio"),
        Rewrite.Of(@"\b(and )?(then )?(carry|go|play|continue|move)( on)? (again |as )?(normal(ly)?|afterwards|as before|as usual)$|\bbefore (it|the (video|film|action|rest)|things) (starts?|begins?|goes on|moves?|continues?|carries on)( to)?( (move|moving|play|playing|again))*$", ""),
        Rewrite.Of(@"\b(each|every) (?<n>one|photo|picture|image|slide)( of them)? ((is|should|must|be|to|stays?|can) )*(up|on|shown|there|on screen|visible) for (?=<d:)", "each ${n} for "),
        Rewrite.Of(@"\b(slow,?|soft,?|light,?|subtle,?) (?=(gentle|slow|soft|smooth|subtle) (zoom|movement|motion))", ""),
    ];
}
