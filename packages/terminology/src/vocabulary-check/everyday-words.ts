/**
 * Words that stand in any sentence. A term that is one of them would be found on every line of a note, so it may be no
 * term of a code and no abbreviation without a context. Lower case.
 */
export const everydayWords: ReadonlySet<string> = new Set(
  [
    'a about above after again all also am an and any are as ask at away back bad be because been before being below',
    'best better between big both but by call came can cause come could day days did do does done down due each eat',
    'either else end even ever every far feel felt few find first for found from full gave get give given go goes gone',
    'good got had has have he head help her here hers high him his home hour hours how if in into is it its just keep',
    'kept know known large last late later least led left less let like likely line little live long look low made main',
    'make man many may me mean men might mine more most mr mrs ms much must my name near need never new next night no',
    'non none nor normal not note nothing now of off often old on once one only onset open or other our out over own',
    'part past per place plan point present put rate rather ready right room run said same saw say seen set she short',
    'should show side since sit site small so some soon start state still stop such take taken tell ten term test than',
    'that the their them then there these they thing this those though three through time to today together told too',
    'took toward treat try turn two type under until up upon us use used very via walk want was water way we week well',
    'went were what when where which while who whole whom whose why will wish with within without woman women word work',
    'would year years yes yet you young your',
  ]
    .join(' ')
    .split(' '),
);
