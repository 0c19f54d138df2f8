import { AppError } from '@ohm/errors';

/** Arrays that an index is made of, by name. */
export type Sections = Readonly<Record<string, Uint8Array | Uint32Array>>;

interface SectionPlace {
  readonly type: 'u8' | 'u32';
  readonly offset: number;
  readonly length: number;
}

interface Header<T> {
  readonly format: number;
  readonly meta: T;
  readonly sections: Readonly<Record<string, SectionPlace>>;
}

const magic = 'OHMTERM\n';
/** Raised whenever the meaning of a section changes: an index of another format is compiled anew, never guessed at. */
const format = 10;
const alignment = 8;

function aligned(size: number): number {
  return Math.ceil(size / alignment) * alignment;
}

/**
 * One buffer out of a header and arrays: 8 bytes of magic, the header's length (u32), the header as JSON, then each
 * array at a multiple of 8 bytes, little-endian. The same input gives the same bytes.
 */
export function packSections<T>(meta: T, sections: Sections): Uint8Array {
  const places: Record<string, SectionPlace> = {};
  let offset = 0;
  for (const [name, array] of Object.entries(sections)) {
    places[name] = { type: array instanceof Uint32Array ? 'u32' : 'u8', offset, length: array.length };
    offset += aligned(array.byteLength);
  }
  const header: Header<T> = { format, meta, sections: places };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const body = aligned(magic.length + 4 + json.length);
  const bytes = new Uint8Array(body + offset);
  bytes.set(new TextEncoder().encode(magic));
  new DataView(bytes.buffer).setUint32(magic.length, json.length, true);
  bytes.set(json, magic.length + 4);
  for (const [name, array] of Object.entries(sections)) {
    const place = places[name];
    if (place === undefined) continue;
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), body + place.offset);
  }
  return bytes;
}

/**
 * Views on the arrays of a packed buffer, without copying them where the buffer is aligned. Throws AppError
 * UNPROCESSABLE_CONTENT for bytes that are no index of this format or that are cut short.
 */
export function unpackSections<T>(bytes: Uint8Array): { readonly meta: T; readonly sections: Sections } {
  const source = bytes.byteOffset % alignment === 0 ? bytes : new Uint8Array(bytes);
  const text = new TextDecoder();
  if (source.length < magic.length + 4 || text.decode(source.subarray(0, magic.length)) !== magic) {
    throw damaged('it does not begin as one');
  }
  const size = new DataView(source.buffer, source.byteOffset).getUint32(magic.length, true);
  const header = readHeader<T>(text.decode(source.subarray(magic.length + 4, magic.length + 4 + size)));
  if (header.format !== format) throw damaged(`it has format ${header.format}, this version reads ${format}`);
  const body = source.byteOffset + aligned(magic.length + 4 + size);
  const sections: Record<string, Uint8Array | Uint32Array> = {};
  for (const [name, { type, offset, length }] of Object.entries(header.sections)) {
    const end = body + offset + length * (type === 'u32' ? 4 : 1);
    if (end > source.byteOffset + source.byteLength) throw damaged('it is cut short');
    sections[name] =
      type === 'u32'
        ? new Uint32Array(source.buffer, body + offset, length)
        : new Uint8Array(source.buffer, body + offset, length);
  }
  return { meta: header.meta, sections };
}

function readHeader<T>(json: string): Header<T> {
  try {
    return JSON.parse(json) as Header<T>;
  } catch {
    throw damaged('its header is unreadable');
  }
}

function damaged(why: string): AppError {
  return new AppError(
    'UNPROCESSABLE_CONTENT',
    `These bytes are no usable terminology index: ${why}. Import the release again with: pnpm codes:import.`,
  );
}
