import { z } from 'zod';
import { ModelFailure } from './failure.ts';

const assertions = [
  'present',
  'absent',
  'family',
  'historical',
  'hypothetical',
  'uncertain',
  'other-person',
] as const;

const decision = z.object({
  id: z.string().max(12),
  report: z.boolean(),
  assertion: z.enum(assertions),
  quote: z.string().max(2_000),
  reason: z.string().max(2_000),
  missing: z.string().max(2_000),
  confidence: z.number(),
});

const answer = z.object({
  decisions: z.array(decision).max(1_000),
  principal: z.string().max(12).nullable(),
});

export type ModelDecision = z.output<typeof decision>;
export type ModelAnswer = z.output<typeof answer>;

/** The schema that the server is held to: ids can only be those of this request. */
export const answerFormat = (ids: readonly string[]) => {
  const id = z.enum(ids as [string, ...string[]]);
  // Bounds are left to the parser below: strict structured output knows few of them.
  const strict = z.strictObject({
    decisions: z.array(
      z.strictObject({
        id,
        report: z.boolean(),
        assertion: z.enum(assertions),
        quote: z.string(),
        reason: z.string(),
        missing: z.string(),
        confidence: z.number(),
      }),
    ),
    principal: id.nullable(),
  });
  const { $schema: _, ...schema } = z.toJSONSchema(strict, { target: 'draft-7' });
  return { type: 'json_schema', json_schema: { name: 'coding_decisions', strict: true, schema } } as const;
};

/** Reads what a model wrote. @throws ModelFailure `invalid-answer`, with none of its words. */
export const readAnswer = (content: string): ModelAnswer => {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    throw new ModelFailure('invalid-answer');
  }
  const parsed = answer.safeParse(json);
  if (!parsed.success) throw new ModelFailure('invalid-answer');
  return parsed.data;
};
