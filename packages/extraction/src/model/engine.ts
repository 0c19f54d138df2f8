import { randomBytes } from 'node:crypto';
import type { Terminology } from '@ohm/terminology';
import type { KnownPatient } from '../redaction/known-patient.ts';
import { redact } from '../redaction/redact.ts';
import type { ExtractionRequest, ExtractionResult } from '../types.ts';
import { verify } from '../verify.ts';
import { answerFormat, readAnswer } from './answer.ts';
import { answerTokens, type TokenBudget, tokensOf } from './budget.ts';
import { createModelCaller, type ModelServer } from './call.ts';
import { proposeCandidates } from './candidates.ts';
import { applyDecisions } from './decisions.ts';
import { type FailureReason, ModelFailure } from './failure.ts';
import { createLimits, type ModelLimits } from './limits.ts';
import { promptOf, promptVersion } from './prompt-1.ts';

/** Longer notes overflow the context of small models; in UTF-16 units. */
const longestNote = 60_000;
/** Failures of servers that read nothing: they cost nothing. */
const neverRead: ReadonlySet<string> = new Set(['unavailable', 'rate-limited', 'misconfigured']);

/** What the model is asked to choose from. */
export interface ModelRequest extends ExtractionRequest {
  /** What the built-in engine made of the same request. */
  readonly builtin: ExtractionResult;
  readonly organizationId: string;
  readonly budget: TokenBudget;
  /** Whose note it is, where that is known: for the redaction alone. */
  readonly patient?: KnownPatient;
  /** Ends the call when whoever asked went away or changed their mind. */
  readonly signal?: AbortSignal;
  /** How many of the candidates the model has decided on so far. */
  readonly onProgress?: (progress: { readonly decided: number; readonly candidates: number }) => void;
}

/** A language model as a second judge. */
export interface ModelEngine {
  /** What judged: engine, model and prompt, "builtin-1+gpt-4o-mini/prompt-1". */
  nameWith(builtin: string): string;
  /**
   * Refines the built-in result with the model's decisions and verifies all of it. The note leaves the process redacted.
   * @throws ModelFailure within the deadline; the built-in result stands then.
   */
  refine(request: ModelRequest): Promise<ExtractionResult>;
}

/** A language model behind the OpenAI protocol, which chooses among what the terminology proposed and quotes the note. */
export const createModelEngine = (options: {
  readonly terminology: Terminology;
  readonly server: ModelServer;
  readonly limits: ModelLimits;
  /** Told of every failure, for the log: a word of a closed list. */
  readonly onFailure?: (reason: FailureReason) => void;
}): ModelEngine => {
  const { terminology, server, limits, onFailure } = options;
  const call = createModelCaller(server);
  const within = createLimits(limits);
  const nameWith = (builtin: string): string => `${builtin}+${server.model}/${promptVersion}`;

  const refine = async (request: ModelRequest): Promise<ExtractionResult> => {
    const { text, setting, dateOfService, builtin, budget, patient, signal, onProgress } = request;
    if (text.length > longestNote) throw new ModelFailure('too-long');
    const redacted = redact(text, patient);
    const candidates = proposeCandidates(terminology, request, builtin, redacted);
    if (candidates.length === 0) return { ...builtin, engine: nameWith(builtin.engine) };
    const prompt = promptOf({
      note: redacted.text,
      setting,
      nonce: randomBytes(9).toString('base64url'),
      candidates: candidates.map((candidate) => ({
        ...candidate,
        quotes: candidate.anchors
          .slice(0, 3)
          .map(({ start, end }) => redacted.redactedQuote(start, end).slice(0, 160)),
      })),
    });
    const maxTokens = answerTokens(candidates.length);
    const promptTokens = tokensOf(prompt.system + prompt.user);
    const reserved = promptTokens + maxTokens;
    const answer = await within(request.organizationId, signal, async (ending) => {
      if (!(await budget.reserve(reserved))) throw new ModelFailure('budget');
      let used = promptTokens;
      try {
        const { content, totalTokens } = await call({
          ...prompt,
          responseFormat: answerFormat(candidates.map(({ id }) => id)),
          maxTokens,
          signal: ending,
          onText: (written) => {
            used = promptTokens + tokensOf(written);
            onProgress?.({ decided: decisionsIn(written, candidates.length), candidates: candidates.length });
          },
        });
        used = totalTokens ?? used;
        return readAnswer(content);
      } catch (error) {
        if (error instanceof ModelFailure && neverRead.has(error.reason)) used = 0;
        throw error;
      } finally {
        await budget.settle(reserved, used);
      }
    });
    const suggestions = applyDecisions(builtin, candidates, answer, redacted);
    return {
      engine: nameWith(builtin.engine),
      releases: builtin.releases,
      otherSetting: builtin.otherSetting,
      suggestions: verify(terminology, text, suggestions, {
        setting,
        ...(dateOfService !== undefined && { dateOfService }),
      }),
    };
  };

  return {
    nameWith,
    refine: (request) =>
      refine(request).catch((error: unknown) => {
        if (error instanceof ModelFailure) onFailure?.(error.reason);
        throw error;
      }),
  };
};

/** Counted by the keys of the JSON that has come so far. */
const decisionsIn = (written: string, most: number): number =>
  Math.min(most, written.split('"report"').length - 1);
