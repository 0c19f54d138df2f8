import { z } from 'zod';
import { assertions } from '../types.ts';
import { ModelFailure } from './failure.ts';

/** A decision about one candidate; what the ids and the words may be is said by who asks for the schema. */
const decisionOf = <Id extends z.ZodType, Words extends z.ZodType>(id: Id, words: Words) =>
  z.strictObject({
    id,
    report: z.boolean(),
    assertion: z.enum(assertions),
    quote: words,
    reason: words,
    missing: words,
    confidence: z.number(),
  });

/** What is read: bounded, and forgiving about fields that nobody asked for. */
const readId = z.string().max(12);
const answer = z.object({
  decisions: z.array(decisionOf(readId, z.string().max(2_000)).strip()).max(1_000),
  principal: readId.nullable(),
});

/** What the model decided, as read from its answer. */
export type ModelAnswer = z.output<typeof answer>;
export type ModelDecision = ModelAnswer['decisions'][number];

/** The schema that the server is held to: ids can only be those of this request. */
export const answerFormat = (ids: readonly string[]) => {
  const id = z.enum(ids as [string, ...string[]]);
  // Bounds are left to the parser: strict structured output knows few of them.
  const asked = z.strictObject({
    decisions: z.array(decisionOf(id, z.string())),
    principal: id.nullable(),
  });
  const { $schema: _, ...schema } = z.toJSONSchema(asked, { target: 'draft-7' });
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
