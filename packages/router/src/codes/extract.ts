import { systems } from '@ohm/terminology';
import { z } from 'zod';
import { calendarDate } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { assertNote, noteLength } from './note.ts';
import { system } from './system.ts';

const input = z.strictObject({
  text: z.string('Send the note as text.').meta({ maxLength: noteLength, minLength: 1 }),
  setting: z.enum(['inpatient', 'outpatient'], 'Choose inpatient or outpatient.'),
  systems: z
    .array(system)
    .min(1, 'Choose at least one code system.')
    .max(systems.length)
    .default([...systems]),
  dateOfService: calendarDate.optional(),
});

const suggestion = z.object({
  system,
  code: z.string(),
  display: z.string(),
  rank: z.number().int(),
  confidence: z.number(),
  status: z.enum(['suggested', 'considered']),
  assertion: z.enum([
    'present',
    'absent',
    'family',
    'historical',
    'hypothetical',
    'uncertain',
    'other-person',
  ]),
  rationale: z.string(),
  evidence: z.array(z.object({ start: z.number().int(), end: z.number().int(), quote: z.string() })),
  alternatives: z.array(z.object({ code: z.string(), display: z.string() })),
  warnings: z.array(z.object({ kind: z.string(), message: z.string(), codes: z.array(z.string()) })),
});

const output = z.object({
  id: z.uuid(),
  engine: z.string(),
  releases: z.partialRecord(system, z.string()),
  suggestions: z.array(suggestion),
});

export type SuggestionOutput = z.output<typeof suggestion>;

/** The note is read and forgotten: only its length and the suggested codes are kept. */
export const extract = guarded('codes.extract', 'POST /codes/extract', 'Suggest codes for a note')
  .input(input)
  .output(output)
  .mutation(async ({ ctx, input: request }) => {
    assertNote(request.text);
    const started = performance.now();
    const result = ctx.extractor.extract(request);
    const id = await ctx.own.extractionRuns.create({
      engine: result.engine,
      releases: result.releases,
      setting: request.setting,
      dateOfService: request.dateOfService ?? null,
      textLength: request.text.length,
      suggestedCodes: result.suggestions.filter((one) => one.status === 'suggested').map((one) => one.code),
      durationMs: Math.round(performance.now() - started),
    });
    return output.parse({ id, ...result });
  });
