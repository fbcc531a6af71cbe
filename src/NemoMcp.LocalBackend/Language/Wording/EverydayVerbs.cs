namespace NemoMcp.LocalBackend.Language.Wording;

/// <summary>What people say for putting, taking away, moving and enlarging, in the few verbs that rules know; before <see cref="EnglishWording"/>.</summary>
internal static class EverydayVerbs
{
    private const string It = "(it|this|that|them|these|those|everything|the (whole )?(film|video|clip|picture|image|thing|footage))";
    private const string Slowly = "(slowly|gently|gradually|softly|smoothly|nicely|quietly)";
    private const string Placed = @"(?= (up |down |over |right |straight |on top )*(in|on|at|into|onto|to|under|underneath|beneath|over|across|near|behind|before|after|along)\b)";
    private const string Thing = "((the|my|our|that|this|its) )*(titles?|heading|headline|logo|watermark|captions?|subtitles?|lower third|text|picture[- ]in[- ]picture|overlay|letters)";
    private const string Clip = "(the )?(first|second|third|fourth|last|final) (clip|shot|scene|video|one|photo|part|piece)";

    public static IReadOnlyList<Rewrite> All { get; } = [.. Talk(), .. Putting(), .. Taking(), .. Moving(), .. Sizing(), .. Speeding(), .. Fading(), .. Joining()];

    private static IEnumerable<Rewrite> Talk() =>
    [
        Rewrite.Of(@"^(nah|nope|meh|ugh|argh|eh|ah|aw|ooh|hm+|well|guys|mate|yo|listen|look|ok so|right so|wait|honestly|actually|um+)\b[ ,]+(?=[a-z])", ""),
        Rewrite.Of(@"\b(lol|haha+|hehe+|xd|tbh|imo|imho|ngl|asap|cheers|ta|mate|plz|pretty please|if that's (ok|okay|possible|alright)|if you could|if you don't mind)\b", " "),
        Rewrite.Of(@"^(it |that |this )?((would|might|could) be|'d be) [a-z]+( [a-z]+)? if " + It + @" (ran|went|played|were played|was played|would run|would play|could run|could play) (?=(in reverse|backwards?|in slow|at |<[xp]|faster|slower|twice|three|again))", "play it "),
        Rewrite.Of(@"^(it |that |this )?((would|might|could) be|'d be) [a-z]+( [a-z]+)? if (you (could|would|can) )?(?=(it|the|you|we|everything|<|make|put|turn|cut|add|give|play|run))", ""),
        Rewrite.Of(@"^(it|this|that|the (film|video|picture|image|clip|footage|whole (thing|film|video))) (really |badly |just |probably |also |still )*(needs?|wants|could (do with|use)|deserves|requires|is crying out for) (to be |an? |some |to )?(?!to\b|<d)", ""),
        Rewrite.Of(@"\b(needs?|could (do with|use)) (?<v>mirror|flip|brighten|darken|sharpen|blur|crop|lighten|shorten|revers)p?ing\b", "must be ${v}ed"),
        Rewrite.Of(@"^(let me have|can i have|could i have|may i have|i fancy|i could do with|i'm after|i am after|we're after|i'm looking for|we're looking for|i'd rather have|give us|gimme|what i want is|what i need is|all i need is|all i want is) (?=[a-z<])", "want "),
    ];

    private static IEnumerable<Rewrite> Putting() =>
    [
        Rewrite.Of(@"\b(stick|pop|slap|shove|plonk|whack|bung|lay|paste|plop|position|park|plaster|stamp|splash|superimpose|tuck|float|have) (?<w><[fq]:[0-9]+>|((the|a|an|my|our|some|these|those) )+(words?|text|title|logo|watermark|name|caption|heading|lower third)( <[fq]:[0-9]+>)?|" + Thing + ")" + Placed, "put ${w}"),
        // "Drop plaza.mp4 at the end" may be either.
        Rewrite.Of(@"\b(drop|throw|chuck|get|set|run) (?<w><[fq]:[0-9]+>|" + Thing + @")(?= (up |down |over )*(in|on|at|into|onto|to|across|near) (the )?(very )?(top|bottom|upper|lower|left|right|middle|cent(er|re)|corner)\b)", "put ${w}"),
        Rewrite.Of(@"\b(stick|pop|slap|shove|plonk|bung|lay|throw|run|play|have) (?<w><f:[0-9]+>) (?<p>under(neath)?|beneath|behind) (it|this|that|everything|the (video|film|picture|clip|footage))( all)?\b", "put ${w} underneath"),
        Rewrite.Of(@"\b(stick|pop|slap|shove|plonk|whack|bung) (?=" + Clip + ")", "put "),
        Rewrite.Of("^((the|our|my) )?((logo|watermark) )?(?<w><f:[0-9]+>) (goes|should go|belongs|sits|should be|needs to be|must be|to go|can go|should sit|needs to go)( (up|down|over))? (?=(in|on|at|to|into|near) )", "put ${w} "),
        Rewrite.Of("^(?<w><q:[0-9]+>) (should|must|has to|needs to|ought to|to|could|can|is to|shall) (be (shown|displayed|written|seen|up|there|on screen)|show( up)?|appear|pop up|come up|come|be|stand)", "show ${w}"),
        Rewrite.Of(@"\bthat (stays|lasts|is up|is shown|runs|holds|remains)( (up|on screen|there))* for (?=<d:)", "for "),
        Rewrite.Of(@" (instead of|rather than|not) (white|black|red|orange|yellow|green|blue|purple|pink|gr[ae]y)$", ""),
        Rewrite.Of(@"\b(show|say|tell|introduce|explain|display)( (people|us|everyone|viewers|them))? who (she|he|they|it|i|we)('s| is| are|'re|'m| am)?( (by|with|using|in))?\b", "add "),
    ];

    private static IEnumerable<Rewrite> Taking() =>
    [
        Rewrite.Of(@"\b(chuck|toss|kick|boot|turf|sling|fling|leave|edit|snip|chop|rip|weed|cross) (?<w>it|them|that|this|<f:[0-9]+>|" + Clip + "|" + Thing + @") (out|away|off|overboard|in the bin)\b", "remove ${w}"),
        Rewrite.Of(@"\btake (?<w><f:[0-9]+>|it|that|" + Clip + @") (back )?(out|off|away)( again)?\b", "remove ${w}"),
        Rewrite.Of("^(just|only) (?<w>" + Clip + ")$", "keep only ${w}"),
        Rewrite.Of(@"\b(what's|what is|whatever's|whatever is|the stuff|stuff) (?=(between|from) <r:)", ""),
        Rewrite.Of(@"\b(start|begin) (it|this|the (film|video|clip))( off)? (at|from) (the )?(?=<[cd]:)", "start it at "),
        Rewrite.Of(@"\binstead$", ""),
        Rewrite.Of(@"\b(chuck|toss|lob|fling|sling|boot|kick) (?=(all|everything|the lot|the rest|it all)\b)", "remove "),
        Rewrite.Of(@"\bremove (all of it|the lot|it all|all this|the whole thing|all) (?=(but|except|apart from|other than|besides)\b)", "remove everything "),
        Rewrite.Of(@"\b(apart from|except for|except|but|besides|other than) (the )?(very )?(opening|initial|starting) (?=<d:)", "but the first "),
        Rewrite.Of(@"\b(apart from|except for|except|but|besides|other than) (the )?(very )?(final|closing|ending) (?=<d:)", "but the last "),
        Rewrite.Of(@"\b(losing|lose|nuke|yank|junk|trash|kill off|get shot of|see the back of) (?=((the|that|those|these|my|our|this|all) |it\b|them\b|<f:|" + Clip + "))(?! (sound|audio|volume|noise))", "remove "),
        Rewrite.Of(@"^nothing( interesting| good| important| much| useful| of interest| of note)? ?(that )?(happens|comes|is|goes on|follows|appears)? ?(after|past|beyond|following) (the )?(?<c><[cd]:[0-9]+>)( mark)? (is|are) (worth|any good|any use|useful|interesting|needed|usable|important)\b[a-z ]*$", "remove everything after ${c}"),
        Rewrite.Of(@"\b(whatever|what|all that|anything|everything|all)( that)? (comes|is|happens|goes on|follows|appears) (?=(after|before|past|beyond) )", "everything "),
        Rewrite.Of(@"\b(remove|delete|drop) (everything|anything|whatever) (past|beyond|from) (?=<[cd]:)", "remove everything after "),
    ];

    private static IEnumerable<Rewrite> Moving() =>
    [
        Rewrite.Of(@"\b(shove|shift|push|scoot|slide|nudge|bump|drag|relocate|stick|pop|put|move|pull|bring|place|tuck|get|take) (?<w>" + Thing + @")( (over|up|down|across|back|instead|right|more))+ (?=(to|in|into|at|near|on)\b)", "move ${w} "),
        Rewrite.Of(@"\b(shove|shift|push|scoot|slide|nudge|bump|drag|relocate|stick|pop|put|place|tuck) (?<w>" + Thing + @") (?=(to|in|into|at|near|on) (the )?(very )?(top|bottom|upper|lower|left|right|middle|cent|corner))", "move ${w} "),
        Rewrite.Of("^(the|our|my|that) (?<w>logo|watermark|title|caption|heading) (would|might|should|could|'d|needs to|has to|ought to|must|belongs) ?(be |look |work |sit |go |stand |come )?(better |nicer |best )?(up |down |over )?(?=(in|at|on|to) (the )?(top|bottom|upper|lower|left|right|middle|cent|corner))", "move the ${w} "),
        Rewrite.Of(@"\bto the (?<p>top|bottom) of the (picture|screen|frame|image|film|video)\b", "to the ${p}"),
        Rewrite.Of("^(can |could |should |let )?(?<w>" + Clip + @"|<f:[0-9]+>) (should |must |ought to |needs to |has to |to |can )?(go|be|come|sit|stand|play|goes|comes)( (right|straight|all the way))? (to|at|in|on) the (very )?(front|start|beginning|head)( of (it|the (video|film)))?$", "move ${w} to the front"),
        Rewrite.Of("^(can |could |should |let )?(?<w>" + Clip + @"|<f:[0-9]+>) (should |must |ought to |needs to |has to |to |can )?(go|be|come|sit|stand|play|goes|comes)( (right|straight|all the way))? (to|at|in|on) the (very )?(end|back|tail)( of (it|the (video|film)))?$", "move ${w} to the end"),
        Rewrite.Of(@"\b(in front of|ahead of) (?=(the )?(first|second|third|fourth|last|clip|<f:))", "before "),
        Rewrite.Of(@"(?<=\b(before|after|in front of|behind|ahead of) (the )?(first|second|third|fourth|last))$", " clip"),
        Rewrite.Of(@"\b(?<a>ought to|had better|better|'d better|would have to) (?=(come|go|be|play) (first|last|before|after|in front|behind))", "should "),
        Rewrite.Of(@"\b(like to |want to )?(see|watch|hear|have|get) (?=" + Clip + " (twice|<x:))", "play "),
        Rewrite.Of(@"\b(the )?(start|beginning|front|head) of (it|the (whole )?(film|video|thing))$", "the start"),
    ];

    private static IEnumerable<Rewrite> Sizing() =>
    [
        Rewrite.Of(@"\b((blow|scale|size|pump|beef) up (?<w>" + Thing + ")|(blow|scale|size|pump|beef) (?<w>" + Thing + ") up)(?<b> a (bit|little|touch))?", "make ${w}${b} bigger"),
        Rewrite.Of(@"\b(enlarge|magnify|grow) (?<w>" + Thing + ")(?<b> a (bit|little|touch))?", "make ${w}${b} bigger"),
        Rewrite.Of(@"\b((shrink|minimi[sz]e|scale down|size down) (?<w>" + Thing + ")|(scale|size) (?<w>" + Thing + ") down)( down)?(?<b> a (bit|little|touch))?", "make ${w}${b} smaller"),
        Rewrite.Of(@"\b(go|get|move|come|step) in (a (bit|little) )?(closer|nearer|tighter)\b|\b(go|get|move|come|step) (closer|nearer|tighter)( in)?\b", "zoom in"),
        Rewrite.Of(@"\b(blow|scale|size)( (it|this|the (picture|image|film|video)))? up (?=to <[px])", "zoom in "),
        Rewrite.Of(@"\b(turn|rotate|spin|tip|swing|swivel)(?<w> (it|this|that|the (picture|video|image|film|clip)|" + Clip + @"))? (by )?a quarter( turn)?( (to|towards))?( the)? (?<s>left|right|clockwise|counter-?clockwise|anti-?clockwise)\b", "rotate${w} by 90 degrees to the ${s}"),
    ];

    private static IEnumerable<Rewrite> Speeding() =>
    [
        Rewrite.Of(@"\b(drop|bring|take|push|bump|crank|knock|set|put|get|dial|nudge|ramp|pull|turn|slow|speed|make|have|let)( (" + It + @"|the (speed|pace|tempo)))?( (go|run|play))?( (up|down|back))? (to|at) (about |around |roughly )?(?=<p:[0-9]+>( of)?( the| its)?( (normal|original|usual|full))* ?(speed|pace|tempo|rate)\b)", "play it at "),
        Rewrite.Of(@"\b(drop|bring|take|push|bump|crank|knock|set|put|get|dial|nudge|ramp|pull|turn|speed|slow|make|have|let)( (" + It + @"|the (speed|pace|tempo)))?( (go|run|play))?( (up|down|back))? (to|at) (about |around |roughly )?(?=<x:[0-9]+>( the)?( (normal|original|usual))* ?(speed|pace|tempo|rate)\b)", "play it at "),
        Rewrite.Of(@"\bat (?<v><[px]:[0-9]+>) of the (?=(normal |original |usual )*(speed|pace|tempo))", "at ${v} "),
        Rewrite.Of(@"(?<v><[px]:[0-9]+> (faster|slower|brighter|darker|louder|quieter|bigger|smaller|warmer|more contrast|less contrast)) (would|will|should) (do|be (fine|enough|good|nice|great))$", "${v}"),
        Rewrite.Of(@"\b(knock|pull|drop|whack|crank|nudge|bump|push|dial) (?<w>(the |its |my )?(background )?(music|volume|sound|audio|song|tune)) (down|up|back) (?=(to|at) <p:)", "turn ${w} down "),
        Rewrite.Of(@"(?<=\b(loop|repeat)[^<]*\b(until|till) )(we|it|you) (reach(es)?|gets? to|hits?|is|has|lasts|fills?)( up)? (?=(about )?<d:)", ""),
        Rewrite.Of(@"\b(play|show|run) (it|this|the (film|video|clip)) (back to front|from (the )?(end|back) to (the )?(start|beginning|front)|the wrong way round|end to start)\b", "play it backwards"),
        Rewrite.Of(@"\b(?<v>mirror|flip|rotate|blur|sharpen|brighten|darken|lighten|reverse|zoom) (everything|all of it|the lot|things|the whole lot|it all)\b( up)?", "${v} it"),
        Rewrite.Of("^(could|can|should|might|may) " + It + @" be (made|turned|changed|put)( (in|into|to))?\b", "make it"),
        Rewrite.Of(@"\bzoom (right|way|all the way) in\b", "zoom in"),
        Rewrite.Of(@"\bkeep (it|this|that|the (film|video|clip)) (going|running|playing|looping|repeating)( (round|on|over))*( (until|till|for|to))(?= .*<d:)", "loop it to"),
        Rewrite.Of(@"(?<=\bloop it to) (it's|it is|it reaches|it gets to|it lasts|we reach|we have) ", " "),
    ];

    private static IEnumerable<Rewrite> Fading() =>
    [
        Rewrite.Of(@"\b(have|let|make)? ?" + It + "? ?(come|comes|rise|ease|emerge|appear|open|start|begin|fade|brighten|go|lighten)( (up|in|out))?( " + Slowly + ")?( (up|in|out))?( of)?( from| of)( (black|dark(ness)?|the dark))( " + Slowly + ")?", "fade in from black"),
        Rewrite.Of(@"\b(have|let|make)? ?" + It + "? ?(go|goes|dim|sink|disappear|ease|drift|melt|darken|sinks|dims|end|ends|finish|close|turn)( (down|away|off|out))?( " + Slowly + @")?( (down|away|off|out|in))? (in)?to (black|dark(ness)?|nothing)\b(?! ?(and|&) white)", "fade out to black"),
        Rewrite.Of(@"\b((have|let|make|get) (the |my |that )?(background )?(music|song|tune|soundtrack)( to)?|(the |my |that )?(background )?(music|song|tune|soundtrack) (should|must|can|could|needs to|has to|ought to)) ((die|fade|trail|drift|melt|ebb|peter|tail|wind|taper|fizzle)( " + Slowly + ")?( (away|off|out|down|to nothing|to silence))+|(go|get|sink|ease)( away| off| down)? to (nothing|silence))( " + Slowly + ")?(?= (over|for|in|at|during|towards|<)|$)(?! (under|when|while|whenever))", "fade the music out"),
        Rewrite.Of(@"(?<=\bfade the music out )(at the (very )?end )?(over|for|in|during) (its|the) (very )?(last|final) (?=<d:)", "over "),
        Rewrite.Of(@"(?<=\bfade the music out )(at|towards) (the|its) (very )?end( over (?=<d:))?", "over "),
        Rewrite.Of(@"(?<=\bfade the music out) over$", ""),
        Rewrite.Of(@"\b(the )?(tune|melody|backing track|music track)\b", "the music"),
        Rewrite.Of(@"\b(have|let|make|get)? ?(the |that )?(background )?(music|song) (to )?(should |must )?(drop|dip|go|get|come|be|step|pull|sink|turn|duck)( (down|back|quieter|softer|lower|low|quiet|away|under))*( a (bit|little))?( automatically)? (?=(under|when|while|whenever|during|as soon as) )", "lower the music "),
    ];

    private static IEnumerable<Rewrite> Joining() =>
    [
        Rewrite.Of(@" (instead of|rather than) (that |the |a |an |this |these |those |just )*((hard|sudden|abrupt|harsh|ugly|jarring|sharp|plain|rough|nasty|awful|clunky|straight) )+(jumps?|cuts?|switch(es)?|changes?|stop|ending|transitions?|edits?)$", ""),
        Rewrite.Of(@"\b(can|could|have|let|make|should|get)? ?((the|my|these|those|both|one|all) )*((two|three|both) )?(clips?|shots?|scenes?|videos?|pictures|photos|pieces|parts|them|they)( to)? (melt|blend|dissolve|flow|morph|bleed|merge|fade|mix|slide|cross over)(s|ing)? ((softly|gently|smoothly|slowly) )?(in)?to (each other|one another|the (next|other|following)( (one|clip|shot|scene))?|another)\b", "crossfade between the clips"),
        Rewrite.Of(@"\b(blend|melt|dissolve|mix|morph|fade) (the |my |these |both |all |two |them )+(clips |shots |scenes |videos |photos )?((in)?to (each other|one another)|together)", "crossfade between the clips"),
        Rewrite.Of(@"\b(remove|take out|get rid of|no|without|lose|drop|undo) (the |that |those |this |all |any )*(blend(ing|s)?|melt(ing)?|dissolv(e|ing|es)|cross-?fad(e|es|ing)|mixing|(soft |fade |fading )?transitions?|fades?) (between|from one|from clip)( .*)?$", "remove the crossfades"),
        Rewrite.Of(@"^(please |just |simply )*(cut|jump|switch|go) (straight|directly|right) (from (one|clip|shot)( (clip|shot|scene|one|video))? (to|into) (the )?(next|other|another)( (clip|shot|scene|one))?|between (them|the (clips|shots|scenes)|shots))$", "remove the crossfades"),
        Rewrite.Of(@"^(those|these|the|my|our)( (two|2))? (?<w>clips|videos|shots|scenes) (are|were|got|have got|ended up|play|come|go)( (in|all|totally|completely))* ?(the )?(wrong|other) (way (round|around)|order)$(?<=\b(two|2|both) .*)", "swap the first clip with the second clip"),
    ];
}
