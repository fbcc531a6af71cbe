namespace NemoMcp.LocalBackend.Language.Wording;

/// <summary>Politeness, synonyms, and the passive, in the order in which they are put away.</summary>
internal static class EnglishWording
{
    private const string What = "(?<w>[^,;]+?)";
    private const string Modal = "(can|could|should|must|may|might|has to|have to|had to|needs? to|ought to|is to|are to|wants? to|would have to|'ll have to|shall)";
    private const string Gone = "(go|go away|disappear|vanish|leave|be (removed|deleted|cut( out| off| away)?|dropped|taken (out|off|away)|thrown (out|away)|left out|trimmed( off| away)?|chopped( off| out)?|gone|erased|scrapped|ditched|lost|binned))";
    private const string Plain = "(sound|audio|volume|noise|talking|soundtrack of the (video|clip))";
    private const string Look = "(brightness|exposure|contrast|saturation|colou?r saturation|colou?rs?|warmth|sharpness|vignette|blur|light|vibrance|temperature)";

    public static IReadOnlyList<Rewrite> All { get; } = [.. Polite(), .. Taking(), .. Clips(), .. Keeping(), .. Times(), .. Sounds(), .. Pictures(), .. Shapes(), .. Texts(), .. Rest()];

    private static IEnumerable<Rewrite> Polite() =>
    [
        Rewrite.Of(@"^(oh|hmm+|um+|uh|well|so|ok|okay|right|now|alright|hey|hi|hello|actually|anyway|basically|honestly|also|then|and|but|please|yeah|yes|and so|oops|sorry|you know)\b[ ,]*", ""),
        Rewrite.Of(@"^(oh|hmm+|um+|uh|well|so|ok|okay|actually|anyway|also|then|and|but|please|maybe|perhaps)\b[ ,]*", ""),
        Rewrite.Of(@"\b((if|when) (it's |that's |at all )?(possible|you (can|could|would|don't mind|have time|like)|that's ok(ay)?|you please)|if i may|you know( what i mean)?|or so|i think it's called|i (think|guess|suppose|reckon|believe)|as they (say|call it)|or whatever (it's|they're) called|if you will|as well|while you're at it|for me|at all|really|actually|basically|just|simply|kindly|maybe|perhaps|though|already|again|instead please)\b", " "),
        Rewrite.Of(@"\b(would it be possible to|is it possible to|is there a way to|are you able to|would you mind|do you mind|could you maybe|can you maybe|go ahead and|feel free to|be so kind as to|be so good as to|i was wondering if you could|i'd be grateful if you could|i'd appreciate it if you could|i would appreciate it if you could|try to|try and|make sure (that |to )?|be sure to|remember to|i'd say|i would say|i'd prefer|i would prefer|i'd rather have|i'd love( it)?( if you could| to have| to see| to get| to)?|i would love( to have| to)?|i'd like( you to| to have| to see| to get| to)?|we'd like( you to| to have| to)?|i would like( you to| to have| to)?|(i|we) (want|need|wish)( you to| to have| to see| to get| to)?|(i|we)'d (need|want)|how about|what about|could (we|i) (have|get)|can (we|i) (have|get)|may (we|i) (have|get)|let's|let us|would be (nice|great|good|lovely|cool|perfect|awesome|fantastic|appreciated|ideal|better|best)|will do|is what i (want|need)|please|pls|thanks|thank you|thx)\b", " "),
        Rewrite.Of(@"^\s*(you|we|i)\s+(?=[a-z])", ""),
        Rewrite.Of(@"\b(whole thing|entire thing|thing)\b", "film"),
        Rewrite.Of(@"\b(little|tiny|small|short) (?=<d:)", ""),
        Rewrite.Of(@"\bout of (this|it|them|these|those|that|the (clips?|videos?|footage|material|files?)|my (clips?|videos?|footage|material|files?))( (clips?|videos?|footage|material))?\b", "of this"),
        Rewrite.Of(@"\b(made|built|cut|created|put together) of this\b|\b(made|created|built) (from|with) (this|it|these|them)\b|\bof (this|it|them|these)$", ""),
    ];

    private static IEnumerable<Rewrite> Taking() =>
    [
        Rewrite.Of(@"\b(lop|shave|chop|snip|slice|hack|clip|knock|crop|saw) (off|out|away)\b", "cut off"),
        Rewrite.Of(@"\b(shave|lop|snip|slice|knock) (?=<[cdr]:)", "cut "),
        Rewrite.Of(@"\b(ditch|dump|scrap|bin|axe|ax|discard|toss( out| away)?|throw (away|out)|chuck( out| away)?|leave out|do away with|eliminate|wipe( out)?|cut away|get rid|rid|nix|excise|omit|zap)( of)?\b", "remove"),
        Rewrite.Of(@"\b(take|get|cut|throw|chop|pull|strip|have) " + What + @" (out|off|away|removed|deleted|gone)( (again|of there|of it|of the (video|film|clip|picture)))?$", "remove ${w}"),
        Rewrite.Of("^(only )?" + What + " " + Modal + " (all |just |also |then )?" + Gone + "( (again|too|completely|entirely|now))?$", "remove ${w}"),
        Rewrite.Of("^" + What + @" (is|are|isn't|aren't) (not |no longer )?(needed|wanted|required|necessary)( any ?more| any longer)?$(?<=\b(not|isn't|aren't|longer)\b.*)", "remove ${w}"),
        Rewrite.Of(@"\b(remove|cut off|delete|drop|lose|take) (only |just )?the (?=(first|last|final|opening|ending|closing|initial) <)", "remove the "),
    ];

    private static IEnumerable<Rewrite> Clips() =>
    [
        Rewrite.Of(@"^(of|out of|among) (the|my|these|all) ((two|three|four|five|[2-9]) )?(clips|pieces|parts|videos|shots|segments),? ", ""),
        Rewrite.Of(@"^(only|just) (the )?(?<n>first|second|third|fourth|fifth|last) (clip|one|piece|part|video|shot) (is|was|looks|works|matters)( (any|really|actually|worth))?( (good|usable|nice|interesting|keeping|fine|ok|okay))?$", "keep only the ${n} clip"),
        Rewrite.Of(@"\b(chop|cut|slice|carve|divide|break|split|separate)( up)? (it|this|that|the film|the video|the clip|my (video|film|clip)|everything) (up )?(in|into) (?<n>[2-9]|two|three|four|five|six|seven|eight|nine|ten) ((equally|evenly)( (long|sized|big))?|equal|same[- ](length|size)|even|identical)?( ?(long|sized))? ?(bits|parts|pieces|sections|segments|clips|chunks|slices|bites)( of (the same|equal) (length|size))?", "split it into ${n} equal parts"),
        Rewrite.Of(@"\b(chop|cut|slice|divide|break|separate|split)( (it|this|the (film|video|clip)|my (video|film|clip)))? (apart |in two |up )?(at|after) (the )?(?<c><[cd]:[0-9]+>)( mark)?$", "split at ${c}"),
        Rewrite.Of("^" + What + @" (to |should |must |has to |needs to |can |shall )?(come|be|go|play|be shown|be played|stand|comes|goes) (?<p>first|last)( instead)?$", "move ${w} to ${p} place"),
        Rewrite.Of("^(could |can |should |let )?" + What + @" (to |should |must |has to |needs to |can |shall )?(come|go|be|play|follow|stand|be put|be placed|comes|goes) (right |directly |straight |immediately )?(?<p>after|before|behind|in front of) (?<o>[^,;]+)$", "move ${w} ${p} ${o}"),
        Rewrite.Of(@"^(put|place|bring|have) (?<w>.+?) (come |go )?(?<p>first|last)$", "move ${w} to ${p} place"),
        Rewrite.Of(@"\bto first place\b", "to the front"),
        Rewrite.Of(@"\bto last place\b", "to the end"),
        Rewrite.Of(@"\b(arrange|put|play|show|order|sort|turn|run|place)( all)? (the |my |these |those |all the )?(clips|videos|shots|pieces|parts|photos|pictures|segments)( in)? (the (other|opposite) way (round|around)|back to front|from (the )?last to (the )?first|backwards|in reverse|in the opposite order|in (the )?reverse order)\b", "reverse the order of the clips"),
        Rewrite.Of(@"\bkeep (on )?(looping|repeating|playing) (it|this|that|the (film|video))\b", "loop it"),
        Rewrite.Of(@"\b(swap|switch|exchange|flip) (the |my |these |both |those )*(two )?(clips|videos|shots|files)( round| around| over)?$", "swap the first clip with the second clip"),
        Rewrite.Of(@"\b(combine|join|merge|put together|stitch|glue) (both|the two|my two|all|the) (clips|videos|files|films)( together)?$|\bput (the |both |my )*(two |three )?(clips|videos) (one after (another|the other)|back to back|together|in a row|one behind the other)$", "merge these clips"),
        Rewrite.Of(@"\bdelete clip number ", "delete clip "),
    ];

    private static IEnumerable<Rewrite> Keeping() =>
    [
        Rewrite.Of(@"\b(hold on to|hang on to|hold onto|retain|stick with|stay with|leave in|leave me( with)?|give me|show me|preserve|save) (only |just )?(?=(the )?(very )?(first|last|final|opening|ending|closing|part|bit|section|<r:|<o:|everything|all\b))", "keep "),
        Rewrite.Of(@"\b(only|just|nothing but) (need|want|like|keep|leave|use|take|show|require)\b( to keep)?( (only|just))?(?=.*<[rdo]:)", "keep only"),
        Rewrite.Of(@"\b(need|want|like) (only|just)\b(?=.*<[rdo]:)", "keep only"),
        Rewrite.Of("^" + What + @" (should|must|has to|have to|can|needs? to|is to|shall|will)? ?(be kept|remain|remains|stay|stays|be left|survive)( in| there)?( only)?$", "keep ${w}"),
        Rewrite.Of(@"\bis (all|everything) (i|we) (want|need)( to keep)?$", " only"),
        Rewrite.Of(@"^(all|everything) (i|we) (want|need) is ", "keep only "),
        Rewrite.Of(@"\bkeep (only )?(all of it|everything|all of this|the whole thing|the whole film|all the rest|the rest of it|all)$", "keep the rest as it is"),
        Rewrite.Of(@"^keep (?<w>(the )?(background )?(music|song|bgm|sound|audio|titles?)) (on|in|there|running|playing|going)$", "keep ${w}"),
        Rewrite.Of(@"^(leave|keep) (?<w>(the )?(background )?(music|song|sound|audio|titles?)) (on|in|there|running|playing|going|be)$", "keep ${w}"),
        Rewrite.Of(@"^the rest ?(of it|of the (film|video))?( (should|can|must|may|will))? (stay|stays|remain|remains|is|be|keep|keeps|left|be left)( (in |its |the )?(full )?(colou?rs?|normal|the same|unchanged|untouched|alone|as (it )?(is|was)|original|fine|good|how it is|like it is))?$|^keep the rest( (in |its )?(full )?(colou?rs?|normal))$", "keep the rest as it is"),
    ];

    private static IEnumerable<Rewrite> Times() =>
    [
        Rewrite.Of(@"\b(the )?(very )?(final|ending|closing|very last|concluding|end) (?=<d:)", "the last "),
        Rewrite.Of(@"\b(the )?(very )?(opening|initial|starting|beginning|very first|leading|intro) (?=<d:)", "the first "),
        Rewrite.Of(@"\b(the )?(?<n>last|first) bit of <d:", "the ${n} <d:"),
        Rewrite.Of(@"\b(everything|anything|all|whatever|what|all that)( (that's|that is|that comes|which comes|which is|comes|is|that follows|there is))? (past|beyond|following|later than|from|behind|after) (the )?(?=<[cd]:)", "everything after "),
        Rewrite.Of(@"\b(everything|anything|all|whatever|what)( (that's|that is|that comes|comes|is))? (prior to|ahead of|earlier than|up to|until|before) (the )?(?=<[cd]:)", "everything before "),
        Rewrite.Of(@"\b(away |off )from the (?=(very )?(start|beginning|front|end|back|tail|ending|opening)\b)", "off the "),
        Rewrite.Of(@"\b(clip|trim|cut|shave|take) (?<d><d:[0-9]+>) (each )?(off |from |at |on )(of )?(both (ends|sides)|either (end|side)|each (end|side)|the (start|beginning) and (the )?end)( each)?\b", "trim ${d} off both ends"),
        Rewrite.Of(@"\b(get|bring|take|whittle|pare|squeeze|squash|boil|cut|trim|shorten|edit)( (it|this|that|the (film|video|clip|length|runtime|running time)))?( all)?( back)? (down )?to( (about|around|roughly|only))? (?=<d:)", "cut it to "),
        Rewrite.Of(@"\b(it|this|that|the (film|video|clip|result|whole film))? ?(should|must|may|can|has to|needs to|ought to|mustn't|shouldn't) (only |just )?(be|last|run( for)?|take|go on for)( (about|around|at most|exactly|no more than))? (?<d><d:[0-9]+>)( (long|in total|altogether|at most|max|maximum|or less))?$", "cut it to ${d}"),
        Rewrite.Of(@"\b(limit|restrict|cap|keep|hold|reduce) (it |this |the (film|video|clip|length) )?(to|at|under|within|below) (?<d><d:[0-9]+>)( (long|in total|at most|max))?", "cut it to ${d}"),
        Rewrite.Of(@"\bmake (it|this|the (film|video|clip)) shorter,? ?(to|so it's|at|about|around)? ?(?<d><d:[0-9]+>)( long)?$", "cut it to ${d}"),
        Rewrite.Of(@"\b(make|have|let) (it|this|the (film|video|clip)|everything) (last|run( for)?|go on for|take) (only )?(?<d><d:[0-9]+>)$", "cut it to ${d}"),
        Rewrite.Of(@"^(at most |no longer than |max(imum)? |up to |about |around )?(?<d><d:[0-9]+>) (tops|max|maximum|at most|at the most|or less|and no longer|in total|long|is enough|is plenty)$", "cut it to ${d}"),
        Rewrite.Of(@"^(my |the |this |our )?(film|video|clip|movie|result|thing) (should|must|has to|needs to|ought to|can) (only )?(be|last|run)( for)?( about| around| at most)? (?<d><d:[0-9]+>)( long| in total)?( in the end| altogether)?$", "cut it to ${d}"),
        Rewrite.Of(@"^(it|this|that|the (film|video|clip)|everything) (should|must|has to|needs to|can|could) (play|run|go|be played|be shown) ", "play it "),
        Rewrite.Of(@"\b(slow|bring) (it|this|that|everything|the (film|video|clip)) (all )?down (to|by) (a )?half\b|\bslow(ed)? down (to|by) (a )?half\b", "at half speed"),
        Rewrite.Of(@"(?<x><x:[0-9]+>) (faster|quicker)$", "at ${x} speed"),
        Rewrite.Of(@"(?<x><x:[0-9]+>) slower$", "slow down ${x}"),
        Rewrite.Of(@"\b(make|get|have) (it|this|the (film|video|clip)) (?<d><d:[0-9]+>)( (long|in length))?$", "cut it to ${d}"),
        Rewrite.Of(@"\b(twice|two times|double) as (fast|quick(ly)?)\b|\b(at )?(twice|double|two times) (the |its |as |normal |usual |original |regular )*(speed|pace|tempo|rate)\b", "at double speed"),
        Rewrite.Of(@"(?<!\bat )\b(double|doubling) (the |its )?(speed|pace|tempo)\b", "at double speed"),
        Rewrite.Of(@"\bhalf as (fast|quick(ly)?)\b|\b(twice|two times) as slow(ly)?\b|\b(at )?half (of )?(the |its |normal |usual |original |regular )*(speed|pace|tempo|rate)\b|\bhalve (the |its )?(speed|pace|tempo)\b", "at half speed"),
        Rewrite.Of(@"(?<x><x:[0-9]+>) as (fast|quick(ly)?)\b", "at ${x} speed"),
        Rewrite.Of(@"(?<x><x:[0-9]+>) as slow(ly)?\b", "slow down ${x}"),
        Rewrite.Of(@"\b(quicker|snappier|more quickly)\b", "faster"),
        Rewrite.Of(@"\b(accelerate|quicken|hurry)( (it|this|the (film|video|clip)))?( up)?\b", "speed up"),
        Rewrite.Of(@"\bdecelerate\b", "slow down"),
        Rewrite.Of(@"\b(pace|tempo|playback speed|play speed|playback)\b", "speed"),
        Rewrite.Of(@"\b(have|let|make) (it|this|the (film|video|clip)|everything) (run|play|go)\b", "play it"),
        Rewrite.Of(@"\bplay (everything|all of it|the film|the whole film)\b", "play it"),
    ];

    private static IEnumerable<Rewrite> Sounds() =>
    [
        Rewrite.Of(@"^(get|make|have|bring|set)? ?(it|this|the (film|video|sound|audio))? ?as loud as (an? |the )?(?<p>podcast|tv|television|youtube|tik ?tok|radio|spotify)( (episode|video|show|film)?s?)?s?( (is|are|should|must|has|have|needs?|likes?|wants?|usually|normally|supposed|meant|to|be|it|them)\b)*$", "make the loudness right for ${p}"),
        Rewrite.Of(@"^.*\b(be|sit|come out|land|measure|end up|get it|bring it|set it|put it)( at| to)? (?<l>-[0-9]{1,2}(\.[0-9])?) ?lufs$", "set the loudness to ${l} lufs"),
        Rewrite.Of(@"\b(?<w>(volume|sound|audio|music|song)) (down|up) to (?=<p:)", "${w} to "),
        Rewrite.Of(@"(?<=(music|song|<f:).*)\b(but )?not (too|so|very) (loud|noisy)\b(?=.*<p:)", ""),
        Rewrite.Of(@"\bwhat(ever)? (the )?(camera|phone|mic|microphone) (recorded|picked up|captured|heard)\b|\b(the )?(camera|phone|mic|microphone|recorded|live|on-?set|location|ambient|natural)('s)? (own )?(sound|audio|noise)\b|\b(the )?(sound|audio|noise) (from|of|on|in|that came with) the (camera|phone|clips?|videos?|footage|recording|film)\b", "the original sound"),
        Rewrite.Of(@"^(only |just )(the )?(background )?(music|song|soundtrack)( (should|must|can|may|is to|needs to|has to))? ?(be (heard|audible|left|there|on|playing)|play|remain|stay|remains|stays)?$|^(hear|keep|have|leave|want) (only|just|nothing but) (the )?(background )?music$|^(only|just) (want to )?(hear|keep|leave|have) (the )?(background )?music$", "mute everything but the music"),
        Rewrite.Of(@"\b(switch|shut|turn|cut|take|put|set) (the |all |any |all the |its |my )*(?<w>" + Plain + @") (off|out|down to (zero|nothing))\b", "mute the ${w}"),
        Rewrite.Of(@"\b(switch off|shut off|turn off|lose|kill|ditch|cut( out)?|drop|remove|strip( out)?|no|without|zero) (the |all |any |all the |its |my |of the )*(?<w>" + Plain + @")\b", "mute the ${w}"),
        Rewrite.Of(@"\bmute the (sound|audio|volume|noise|talking)\b", "mute"),
        Rewrite.Of(@"\b(make|have|leave) (it|this|the (film|video|clip)) (completely |totally )?(silent|soundless|quiet)$|^(completely |totally )?(silent|soundless|noiseless|no noise)$", "mute it"),
        Rewrite.Of(@"\b(bring|take|turn|put|crank|pull|drop|set|dial) (?<w>(the |its |my )?(background )?(music|volume|sound|audio|song|music volume)) (up|down|back|in)? ?(a bit |a little )?(?=(to|at) <p:)", "set ${w} volume "),
        Rewrite.Of(@"\b(?<w>(the |its |my )?(volume|sound|audio)) volume\b", "the volume"),
        Rewrite.Of(@"\b(?<w>(the |its |my )?(background )?(music|volume|sound|audio|song)) (should|must|can|has to|needs to|may) (be|go|come|play)( (up|down|set|turned (up|down)|lowered|raised|reduced))? (?=(to|at) <p:|at <p:)", "set ${w} volume "),
        Rewrite.Of(@"\b(?<w>volume) volume\b", "volume"),
        Rewrite.Of(@"(?<=(music|song|<f:).*)\b(but |and )?((pretty|very|quite|really|rather|nice and|fairly) )?(quiet|soft|low|quietly|softly)( and (soft|low|quiet))?\b(?=.*<p:)", ""),
        Rewrite.Of(@"\b(say|maybe|like|around|something like|somewhere around) (?=<p:)", "at "),
    ];

    private static IEnumerable<Rewrite> Pictures() =>
    [
        Rewrite.Of(@"\b(take|bring|put|turn|push|crank|dial|pull|nudge|bump|set|get|move|pump) (?<w>(the |its |my |all the )?" + Look + @") (up|higher|upwards)\b", "increase ${w}"),
        Rewrite.Of(@"\b(take|bring|put|turn|push|crank|dial|pull|nudge|bump|set|get|move|tone|drop) (?<w>(the |its |my |all the )?" + Look + @") (down|lower|back|downwards)\b", "reduce ${w}"),
        Rewrite.Of(@"\b(tone|dial|crank|pump) (down|up) (?=(the |its )?" + Look + ")", "reduce "),
        Rewrite.Of(@"\b(remove|take out|drain|strip( out)?|suck out|no|without|drop|lose)( (any|all|the|all the|of the))* colou?rs?( (out|away))?\b|\bcolou?rless\b|\bin (gr[ae]y|gr[ae]y ?scale|monochrome)\b|\bshades of gr[ae]y\b|\b(old|classic) black and white\b", "black and white"),
        Rewrite.Of(@"\b(dark(ened|er)?|shaded|dim(med)?) (corners|edges)\b|\b(darken|shade|dim) (the )?(corners|edges)\b|\b(corners|edges) (dark(er|ened)?|shaded)\b", "a vignette"),
        Rewrite.Of(@"\b(sharpening|sharpness boost|more sharpness|better sharpness)\b", "sharpen"),
        Rewrite.Of(@"\b(give|put|add|bring) (?<g>it|this|the (picture|image|film|video)) (some|an?|a bit of|more) (?=sharpen|contrast|blur|vignette|warmth|saturation|brightness)", "more "),
        Rewrite.Of(@"\bmore sharpen\b", "sharpen"),
        Rewrite.Of(@"\b(colder|cooler|bluer|chillier) (colou?rs?|tones?|look|tint|feel)\b", "cooler colours"),
        Rewrite.Of(@"\bwarmer (colou?r )?(tones?|colou?rs?|look|feel|tint|light)( to it)?\b", "warmer"),
        Rewrite.Of(@"\b(give me|bring|put|get|go|switch|change|restore|return|show|want)( (it|me))?( back)?( to)? (the |its |my )*(original|natural|normal|first|old|real|initial) (colou?rs?|look|picture|version of the colou?rs?)( back| again)?\b", "restore the original colours"),
        Rewrite.Of(@"\b(out of focus|unrecogni[sz]able|fuzzy|hazy|blurry)\b", "blurred"),
        Rewrite.Of(@"^(?<b>blur) (?<w>.*?)(for privacy|for privacy reasons)\b", "${b} ${w}"),
        Rewrite.Of(@"\bfor (privacy|privacy reasons)\b", ""),
        Rewrite.Of(@"\b(get|go|move|come|bring (it|us|me)|take (it|us|me))( in)?( a (bit|little))? (closer|nearer)( in)?( (to (it|the (action|subject|middle|centre|center))))?\b|\b(punch|push|crop|close|come) in\b", "zoom in"),
        Rewrite.Of(@"\b(enlarge|magnify|scale up|blow up|expand)\b( (it|this|the (picture|image|film|video|frame)))?", "zoom in"),
        Rewrite.Of(@"\b(make|have) (it|this|the (picture|image|film|video|frame)) (?<p><p:[0-9]+>) (bigger|larger)\b", "zoom in by ${p}"),
        Rewrite.Of(@"\b(an? )?(quarter|90[- ]?degree)[- ]turn\b", "rotate by 90 degrees"),
        Rewrite.Of(@"\b(an? )?half[- ]turn\b|\b(the )?(other|right) way up\b|\bwrong way up\b(?<=turn.*)", "rotate by 180 degrees"),
        Rewrite.Of(@"\b(give|have|do) (it|this|the (picture|image|film|video)) (?=rotate)", ""),
        Rewrite.Of(@"\b(turn|spin|swivel|twist|tip|roll)(ed|ing)?( (round|around))?\b(?=.*(degrees?|deg|°|\bleft\b|\bright\b|clockwise|upside))", "rotate"),
        Rewrite.Of(@"\bso( that)? (the )?(top|bottom) (becomes?|is|goes to|ends up at|comes to|goes|and) (at )?(the )?(top|bottom)\b|\b(the )?top (is|becomes|goes) (at |to )?(the )?bottom\b|\btop[- ]to[- ]bottom\b|\bupside ?down like a mirror\b", "vertically"),
        Rewrite.Of(@"\bso( that)? (the )?(left|right) (becomes?|is|goes to|ends up|comes|goes|and) (on |at )?(the )?(left|right)\b|\bleft[- ]to[- ]right\b|\b(the )?left (is|becomes|goes) (on |to )?(the )?right\b", "horizontally"),
        Rewrite.Of(@"\b(mirror image|reflection)\b", "mirror"),
        Rewrite.Of("^" + What + @" (should|must|has to|have to|needs? to|ought to|is to|could|can|may) be (?=[a-z]+(ed|er|en|ned)?\b)", "${w} "),
    ];

    private static IEnumerable<Rewrite> Shapes() =>
    [
        Rewrite.Of(@"\b(upright|tall|portrait mode|portrait format|portrait orientation|phone (format|shape|screen format)|full ?screen on (a |my )?phones?|story format)\b", "vertical"),
        Rewrite.Of(@"\b(landscape mode|landscape format|landscape orientation|sideways format|tv (format|shape)|cinema format|broad format)\b", "horizontal"),
        Rewrite.Of(@"\b(a )?(perfect )?(square (format|shape|picture|video|frame)|quadratic|as wide as (it is )?(tall|high))\b", "square"),
        Rewrite.Of(@"\b(for|on|to watch on|to see on|fits?|to fit|suitable for|fit for) (my |our |the |a |your )?((i)?phones?|mobiles?|cell ?phones?|smartphones?|tvs?|telly|television|laptop|computer|desktop|monitor)( screens?)?\b", ""),
        Rewrite.Of(@"\b(this( one| film| video)?|it|that)?('s| is|'ll be| will be)? ?(going( up)?|meant|intended|supposed to go|bound|posted|uploaded|destined|made|heading|to go|to be (posted|uploaded)) (to|on|for|onto|up on) (my |our |the )?(?=(youtube|you tube|tik ?tok|instagram|bilibili|vimeo|reels|snapchat|shorts))", "for "),
        Rewrite.Of(@"^(this|it|that|the (film|video))('s| is|'ll be| will be| should be| is going to be| is supposed to be| is meant to be)? (for|a|an) (my |our |the )?(?=(youtube|you tube|tik ?tok|instagram (reel|feed|post|stor)|bilibili|vimeo|reels|snapchat|shorts))", "for "),
        Rewrite.Of(@"^(i'm|i am|we're|we are|i'll|i will|i want to|we'll|want to|wanna|going to|gonna|will|i|we|i wanna|we wanna|i am going to|i'm going to|planning to|i plan to)? ?(be )?(post|upload|putt?|share|shar|publish|show|use|us)(ing)? (it |this |that |the (film|video) )?(to|on|for|onto|in) (my |our |the )?(?=(youtube|you tube|tik ?tok|bilibili|vimeo|reels|snapchat|shorts))", "for "),
        Rewrite.Of(@"\b(?<p>youtube|tik ?tok|bilibili|vimeo|instagram)( (channel|account|page|profile|feed|audience|followers))\b", "${p}"),
        Rewrite.Of(@"\bready (to (be )?)?(upload|post|publish|share|go|put|show|use)(ed|d)? (to|on|for|onto) ((my|our|the) )?", "ready for "),
        Rewrite.Of(@"\bmake (?<s>something|anything|one) (ready|fit|suitable|good) for\b|\b(build|create|produce|put together|cook up|cut) (something|one|a video|a film) (that's |that is |which is )?(ready|fit|suitable|good|right) for\b", "make a video ready for"),
        Rewrite.Of(@"\b(build|create|produce|put together) (something|one)\b", "make a video"),
        Rewrite.Of(@"\b(don't|do not|without|never|not) (cut(ting)?|crop(ping)?|los(e|ing)|chop(ping)?|trim(ming)?)( (anything|any of it|any part|parts|bits|stuff|something|even a bit))?( (off|out|away|from|of))* (the |my |any of the )?(picture|image|frame|sides|edges|top|bottom)\b", "don't crop it"),
        Rewrite.Of(@"\b(crop|cut|trim|chop)( (off|away|out))? (whatever|what|anything|everything|all|the (parts?|bits?|rest|edges|sides))( that| which)? (doesn't|does not|don't|won't|can't) fit( in)?\b|\b(crop|cut) (off |away )?the (overlap|overhang|excess|surplus|rest|sides|edges)\b", "crop to fill"),
        Rewrite.Of(@"\bno (borders?|edges|stripes|margins|frame)\b", "no bars"),
        Rewrite.Of(@"\b(leave|put|add|have|use|get) black (borders|edges|stripes|margins)\b|\bblack (borders|edges|stripes|margins)\b", "black bars"),
    ];

    private static IEnumerable<Rewrite> Texts() =>
    [
        Rewrite.Of(@"\b(shown|displayed|written|printed|appear(s|ing)?|visible|come up|pop up|popping up)\b(?=.*<q:|.*title|.*caption)|(?<=<q:[0-9]+>.*)\b(shown|displayed|written|printed|appear(s|ing)?|come up|comes up|pop up|pops up|visible)\b", "show"),
        Rewrite.Of(@"^(here's|here is|here are|this is|these are|i have|i've got) (my |the |an? )?(?=srt|vtt|subtitles|captions|subs)", ""),
        Rewrite.Of(@"^(the |that |this |my )?title('s| is| should| must| has| needs| ought| was)( (supposed|meant|to|actually|be))*( (say|read|be|saying))? (?<q><q:[0-9]+>)$", "change the title to ${q}"),
        Rewrite.Of(@"\bkeep (?=.*(caption|title|text|<q:).*(on screen|throughout|all the way))", "show "),
        Rewrite.Of(@"\bgive (him|her|them|us|me|it|everyone) (?=.*(<q:|lower third|title|caption))", "add "),
        Rewrite.Of(@"^(could|can|should) (?<w>it|that|they|the title|that title|the titles|the letters) be (?=(a (bit|little) )?(bigger|larger|smaller|bold|in |red|yellow|white|black|blue|green|orange|pink|purple|at the))", "make ${w} "),
        Rewrite.Of(@"\b(close|finish|end|conclude) on (another |a |an |the )*(?=.*card)", "end with a "),
        Rewrite.Of(@"\b(all the way through|all the way|from (the )?(start|beginning) to (the )?(end|finish)|start to finish|the entire time|the full time|the whole way through|during all of it|for all of it|on the whole (film|video)|over the whole (film|video)|all along|for the (whole|entire|full) (duration|length|time))\b", "throughout"),
        Rewrite.Of(@"\b(finish|end|close|wrap up|conclude|round off)( (it|this|the (film|video)|things))?( (off|up))? (with|on) (?=.*(<q:|title|text|caption|card))", "end with "),
        Rewrite.Of(@"\b(begin|start|open|kick off|lead)( (it|this|the (film|video)|things))?( off)? (with|on) (?=.*(<q:|title|text|caption|card))", "start with "),
        Rewrite.Of(@"\b(that|which|it|and) (should |must |has to |is to )?(says?|reads?|goes|spells?)(?= <q:)", "saying"),
        Rewrite.Of(@"(?<d><d:[0-9]+>) (is|are|will be|would be|should be) (enough|fine|plenty|ok|okay|sufficient|good|all it needs)\b|(?<d><d:[0-9]+>) (will|should|would) (do|suffice)\b", "for ${d}"),
        Rewrite.Of(@"\b(the |this |that )?(fade|fading|fades)( it)? (gently|slowly|softly|gradually|smoothly|nicely|quietly|away) ?(?=in|out|to|from)", "fade "),
        Rewrite.Of(@"\b(gently|slowly|softly|gradually|smoothly|nicely)\b(?<=\bfad.*|(?=.*\bfad).*)", ""),
        Rewrite.Of(@"\b(have|let|make)? ?(the |its )?(end|ending|film|video|picture|it|last part|close) (to )?(should |must |can )?(fade|fades|fading) (away|off|out|to (black|nothing|dark)|down)\b", "fade out"),
        Rewrite.Of(@"\b(have|let|make)? ?(the |its )?(start|beginning|opening|film|video|picture|it) (to )?(should |must |can )?(fade|fades|fading) (in|up|up from black|from black)\b", "fade in"),
        Rewrite.Of(@"\bfad(e|es|ing) (away|off|to (nothing|dark))\b", "fade out"),
        Rewrite.Of(@"\b(an? |some )?(slow |soft |gentle |nice |short |little )*fades?( out)? (at|on|to|for) (the )?(very )?(end|ending|close|finish)\b", "fade out"),
        Rewrite.Of(@"\b(an? |some )?(slow |soft |gentle |nice |short |little )*fades?( in)? (at|on|to|for|from) (the )?(very )?(start|beginning|opening)\b", "fade in"),
    ];

    private static IEnumerable<Rewrite> Rest() =>
    [
        Rewrite.Of(@"\b(take|reverse|scratch|roll) (that|it|this|the last (one|thing|bit|edit|change|step))( back| off)?$|^(nope |no )?(never ?mind( that)?|cancel (that|the last (one|thing|step|change))|forget (that|the last (one|thing|step|change))|go back( (one|a) (step|edit))?|step back|put it back( (how|the way|as|like) it was( before)?)?|(that|this) was (wrong|a mistake|better before)|i didn't (mean|want) that|back one step)$", "undo that"),
        Rewrite.Of(@"\b(go|step|move|jump|take( me)?) back (?<n>[0-9]{1,2}|two|three|four|five) (steps?|edits?|changes?)\b|\b(roll|take|undo) back (the last )?(?<n>[0-9]{1,2}|two|three|four|five) (steps?|edits?|changes?)\b", "undo the last ${n} steps"),
        Rewrite.Of(@"^(put|bring|get|give( me)?|restore|return|do|apply) ?(back|again)? ?(what|the (thing|one|change|edit|step)) (that )?(you|i|we) (just )?(undid|took back|reverted|took away|removed)( (back|again))?$|^(undo|reverse|cancel|revert) (the|that|my|your) undo$|^(do|apply) (it|that) again after all$", "redo"),
        Rewrite.Of(@"\b(stick|glue|join|put|paste|splice|stitch|string|tie|bring|patch) (?<w>((these|those|the|my|both|all|two|three|of|them|2|3) ?)+)(?<n>clips?|videos?|files?|films?|movies?|footage|photos?|shots?)? ?(together|into one|up)\b", "merge these clips"),
        Rewrite.Of(@"\b(join|merge|combine|stitch) (these|those|the|both|them|all)( (two|three|2|3|of them|both))?( (together))?( (into|in|as) (one|a single)( (video|film|clip|movie))?)?$", "merge these clips"),
        Rewrite.Of(@"\b(take|grab|use) (?<w>(all )?(my|the|these|those|our) (raw |uploaded )?(clips?|videos?|footage|files?|material|photos?))$", "use ${w}"),
        Rewrite.Of(@"\b(the )?(?<n>first|second|third|last|fourth) (one|clip)\b", "the ${n} clip"),
        Rewrite.Of(@"^(leave|keep|let)? ?(?<w>the (first|second|third|fourth|last|other) (clips?|ones?)) (as (it|they) (is|are)|alone|untouched|unchanged|be|as is|how it is|like (it|this)|(stays|remains) (as it is|the same|unchanged))$", "keep the rest as it is"),
        Rewrite.Of(@"\bmerge these clips (into one|into a|together|in|a|one|single|video|film| )+$", "merge these clips"),
    ];
}
