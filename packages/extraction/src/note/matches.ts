const none: readonly RegExpExecArray[] = [];

/**
 * All matches of a pattern with the flag "g" in a text, in its order. As `matchAll` finds them, which compiles the pattern anew at every
 * call; most texts that a rule reads hold no match.
 */
export const matchesOf = (text: string, pattern: RegExp): readonly RegExpExecArray[] => {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  while (match !== null) {
    found.push(match);
    // What matches nothing would match it here for ever.
    if (match[0] === '') pattern.lastIndex += 1;
    match = pattern.exec(text);
  }
  return found;
};
