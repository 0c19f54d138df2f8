import { isInOtherLanguage } from '@ohm/clinical';
import { type AssistedResult, assertions, assist, type ModelAssistance } from '@ohm/extraction';
import { systems, type Terminology } from '@ohm/terminology';
import { z } from 'zod';
import { calendarDate } from '../fields.ts';
import type { GuardedContext } from '../procedure.ts';
import { assertNote, noteLength } from './note.ts';
import { system } from './system.ts';

export const extractInput = z.strictObject({
  text: z.string('Send the note as text.').meta({ maxLength: noteLength, minLength: 1 }),
  setting: z.enum(['inpatient', 'outpatient'], 'Choose inpatient or outpatient.'),
  systems: z
    .array(system)
    .min(1, 'Choose at least one code system.')
    .max(systems.length)
    .default([...systems]),
  dateOfService: calendarDate.optional(),
  patient: z
    .strictObject({
      name: z.string().max(200, 'Names have at most 200 characters.'),
      mrn: z.string().max(60, 'Record numbers have at most 60 characters.'),
      birthDate: calendarDate,
    })
    .optional()
    .meta({
      description: 'Whose note it is, where that is known: taken out before a language model reads the note.',
    }),
});

const suggestion = z.object({
  system,
  code: z.string(),
  display: z.string(),
  rank: z.number().int(),
  confidence: z.number(),
  status: z.enum(['suggested', 'considered']),
  assertion: z.enum(assertions),
  rationale: z.string(),
  evidence: z.array(z.object({ start: z.number().int(), end: z.number().int(), quote: z.string() })),
  alternatives: z.array(z.object({ code: z.string(), display: z.string() })),
  warnings: z.array(z.object({ kind: z.string(), message: z.string(), codes: z.array(z.string()) })),
});

export const extractOutput = z.object({
  id: z.uuid(),
  engine: z.string(),
  /** Why a language model had no part in it, where one was to be asked. */
  notice: z.string().nullable(),
  releases: z.partialRecord(system, z.string()),
  otherSetting: z.enum(['inpatient', 'outpatient']).nullable().meta({
    description: 'The setting that the note reads like, where it is another than the one that was asked for.',
  }),
  releaseNotes: z.array(z.string()).meta({
    description:
      'For each code system without a release that covers the date of service: which one answered in its place.',
  }),
  otherLanguage: z.boolean().meta({
    description: 'The note, or much of it, is not in English, the only language that is read.',
  }),
  suggestions: z.array(suggestion),
});

type ExtractRequest = z.output<typeof extractInput>;

/** The language model, where the installation has one and the organization allows it. */
async function modelOf({ model, own, actor }: GuardedContext): Promise<ModelAssistance | null> {
  if (model === null || !(await own.modelPermission.allowed())) return null;
  return {
    engine: model.engine,
    organizationId: actor.organization.id,
    budget: own.modelBudget(model.dailyTokens),
  };
}

/**
 * Starts to read a note: the steps of `assist`, what else is told with a result, and how the run is recorded, of which only sizes
 * and codes are kept.
 */
export async function startExtraction(
  ctx: GuardedContext,
  request: ExtractRequest,
  signal: AbortSignal | undefined,
) {
  const { patient, dateOfService, ...rest } = request;
  assertNote(request.text);
  const started = performance.now();
  const steps = assist(ctx.extractor, {
    ...rest,
    ...(dateOfService !== undefined && { dateOfService }),
    ...(patient !== undefined && { patient }),
    ...(signal !== undefined && { signal }),
    model: await modelOf(ctx),
  });
  const record = (result: AssistedResult): Promise<string> =>
    ctx.own.extractionRuns.create({
      engine: result.engine,
      releases: result.releases,
      setting: request.setting,
      dateOfService: dateOfService ?? null,
      textLength: request.text.length,
      suggestedCodes: result.suggestions.filter((one) => one.status === 'suggested').map((one) => one.code),
      durationMs: Math.round(performance.now() - started),
    });
  const otherLanguage = isInOtherLanguage(request.text);
  const told = (result: AssistedResult) => ({
    ...result,
    releaseNotes: uncovered(ctx.terminology, request),
    otherLanguage,
  });
  return { steps, record, told };
}

/** What is to be told of the releases that answer for a date that they do not cover. */
function uncovered(terminology: Terminology, { systems: asked, dateOfService }: ExtractRequest): string[] {
  return asked
    .map((one) => terminology.releaseInForce(one, dateOfService))
    .flatMap(({ covers, note }) => (covers || note === null ? [] : [note]));
}
