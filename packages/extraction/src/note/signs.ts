/** Units of a typewriter; notes mostly hold no others. */
const common = 128;
const verticalTab = 11;

/** Which signs a text may hold: where none of those is there that a reader asks for, it has nothing to read. */
export class Signs {
  readonly #held: Uint8Array;
  /** It holds none but the signs of a typewriter. */
  readonly isPlain: boolean;

  constructor(held: Uint8Array, isPlain: boolean) {
    this.#held = held;
    this.isPlain = isPlain;
  }

  has(sign: string): boolean {
    const unit = sign.charCodeAt(0);
    return unit < common ? this.#held[unit] === 1 : !this.isPlain;
  }

  hasAny(signs: string): boolean {
    for (let at = 0; at < signs.length; at += 1) if (this.has(signs.charAt(at))) return true;
    return false;
  }

  /** Those of the text behind edits of it: what they take out it may still hold. */
  with(edits: readonly { readonly by: string }[]): Signs {
    const held = this.#held.slice();
    let isPlain = this.isPlain;
    for (const { by } of edits) isPlain = hold(held, by) && isPlain;
    return new Signs(held, isPlain);
  }
}

/** Marks the signs of a text; whether they are all of a typewriter. */
const hold = (held: Uint8Array, text: string): boolean => {
  let all = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < common) held[unit] = 1;
    all |= unit;
  }
  return all < common && held[verticalTab] === 0;
};

/** The signs of a text, looked for once. */
export const signsOf = (text: string): Signs => {
  const held = new Uint8Array(common);
  const isPlain = hold(held, text);
  return new Signs(held, isPlain);
};
