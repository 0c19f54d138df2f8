import { describe, expect, it } from 'vitest';
import { jsonLines } from './json-lines.ts';
import { readJsonLines } from './react/read-json-lines.ts';

const read = async (response: Response): Promise<unknown[]> => {
  const values: unknown[] = [];
  for await (const value of readJsonLines(response)) values.push(value);
  return values;
};

describe('JSON lines', () => {
  it('arrive as they were sent, also where a chunk ends inside of a character', async () => {
    async function* values() {
      yield { text: 'Größe\n😀' };
      yield 2;
    }
    const bytes = new Uint8Array(await jsonLines(values()).arrayBuffer());
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    expect(await read(new Response(pieces))).toEqual([{ text: 'Größe\n😀' }, 2]);
  });

  it('are neither gathered nor kept on the way', () => {
    async function* nothing() {}
    expect(jsonLines(nothing()).headers.get('cache-control')).toBe('no-transform');
  });

  it('end with the problem where something fails on the way, and nothing of its words', async () => {
    async function* values() {
      yield 1;
      throw new Error('a secret');
    }
    const all = await read(jsonLines(values()));
    expect(all).toMatchObject([1, { problem: { kind: 'unavailable', status: 503 } }]);
    expect(JSON.stringify(all)).not.toContain('secret');
  });

  it('stop what makes them when the reader leaves', async () => {
    let left = false;
    async function* values() {
      try {
        for (;;) yield 1;
      } finally {
        left = true;
      }
    }
    for await (const value of readJsonLines(jsonLines(values()))) {
      expect(value).toBe(1);
      break;
    }
    expect(left).toBe(true);
  });
});
