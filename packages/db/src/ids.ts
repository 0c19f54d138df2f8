import { uuidv7 } from 'uuidv7';

/** A new UUIDv7: ids sort by the time of their making, which keeps indexes compact. */
export const newId = (): string => uuidv7();

const pattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Can this be an id? What cannot is answered as missing, before PostgreSQL refuses it with an error. */
export const isId = (text: string): boolean => pattern.test(text);
