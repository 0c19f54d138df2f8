/** A copy of its own of a part of a note, to be remembered: a slice would keep the whole note in memory. */
export const copyOf = (part: string): string => JSON.parse(JSON.stringify(part)) as string;

/** More strings than notes ask for of one release; hostile ones start it anew. */
const most = 20_000;

/** A function that keeps what it made of a string: titles and codes come again with every note, and what they say doesn't change. */
export const remembered = <Value>(work: (text: string) => Value): ((text: string) => Value) => {
  const kept = new Map<string, Value>();
  return (text) => {
    let value = kept.get(text);
    if (value === undefined) {
      if (kept.size >= most) kept.clear();
      value = work(text);
      kept.set(text, value);
    }
    return value;
  };
};
