import { data } from '@remix-run/node';
import { z } from 'zod';

/** The id in an address. What is none answers as a missing page does. */
export function pathId(value: string | undefined): string {
  const id = z.uuid().safeParse(value);
  if (!id.success) throw data(null, { status: 404 });
  return id.data;
}
