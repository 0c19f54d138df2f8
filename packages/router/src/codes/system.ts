import { systems } from '@ohm/terminology';
import { z } from 'zod';

export const system = z.enum(systems, `Use one of the code systems ${systems.join(', ')}.`);

/** A concept in short, as it stands in lists. */
export const conceptOutput = z.object({
  code: z.string(),
  display: z.string(),
  billable: z.boolean().nullable(),
});

/** The release that answered; `note` says so when it does not cover the date, or has the instructions of another year. */
export const releaseOutput = z.object({
  version: z.string(),
  title: z.string(),
  note: z.string().nullable(),
});

/** A code as somebody writes it: with or without dot, in any case. */
export const writtenCode = z.string().trim().min(1, 'Enter a code.').max(40, 'This is no code.');
