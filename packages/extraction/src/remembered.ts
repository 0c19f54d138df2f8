/** A copy of its own of a part of a note, to be remembered: a slice would keep the whole note in memory. */
export const copyOf = (part: string): string => JSON.parse(JSON.stringify(part)) as string;

/** More strings than notes ask for of one release; hostile ones start it anew. */
const most = 20_000;

/** What was made of each string, by the numbers of the functions that made it: most are asked several things in turn, and found once in memory. */
const kept = new Map<string, unknown[]>();
let functions = 0;

const madeOf = (text: string): unknown[] => {
  let made = kept.get(text);
  if (made === undefined) {
    if (kept.size >= most) kept.clear();
    made = new Array<unknown>(functions).fill(undefined);
    kept.set(text, made);
  }
  return made;
};

/**
 * A function that keeps what it made of a string: titles and codes come again with every note, and what they say doesn't change. Made once, where a
 * module is read: every such function takes a place beside each string for good.
 */
export const remembered = <Value>(work: (text: string) => Value): ((text: string) => Value) => {
  const place = functions;
  functions += 1;
  return (text) => {
    const made = madeOf(text);
    let value = made[place] as Value | undefined;
    if (value === undefined) {
      value = work(text);
      made[place] = value;
    }
    return value;
  };
};

/** The same for a function that is made anew, with a release or a set: it keeps what it made in a place of its own, which goes with it. */
export const rememberedApart = <Value>(work: (text: string) => Value): ((text: string) => Value) => {
  const own = new Map<string, Value>();
  return (text) => {
    let value = own.get(text);
    if (value === undefined) {
      if (own.size >= most) own.clear();
      value = work(text);
      own.set(text, value);
    }
    return value;
  };
};
