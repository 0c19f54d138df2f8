import { HttpResponse, http } from 'msw';
import type { ModelDecision } from '../model/answer.ts';

export const modelUrl = 'http://model.test/v1';
const endpoint = `${modelUrl}/chat/completions`;

/** What a request to the invented server asked for. */
export interface Asked {
  readonly body: Record<string, unknown> & { messages: { role: string; content: string }[] };
  readonly headers: Headers;
}

const encoder = new TextEncoder();

/** One event of a stream of chat completions. */
export const chunk = (delta: Record<string, unknown>, finish: string | null = null): string =>
  `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
export const usage = (total: number): string =>
  `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [], usage: { prompt_tokens: total - 1, completion_tokens: 1, total_tokens: total } })}\n\n`;
export const done = 'data: [DONE]\n\n';

/** A whole answer, in pieces of a few characters. */
export const written = (content: string, finish = 'stop', tokens = 1_234): string[] => [
  ...(content.match(/[\s\S]{1,40}/g) ?? []).map((piece) => chunk({ content: piece })),
  chunk({}, finish),
  usage(tokens),
  done,
];

/** A response that sends the events and then ends, hangs (`open`) or breaks off. */
export const stream = (events: readonly string[], ending: 'end' | 'open' | 'error' = 'end'): Response =>
  new HttpResponse(
    new ReadableStream({
      start(controller) {
        for (const event of events) controller.enqueue(encoder.encode(event));
        if (ending === 'end') controller.close();
        if (ending === 'error') controller.error(new Error('connection reset'));
      },
    }),
    { headers: { 'content-type': 'text/event-stream', 'transfer-encoding': 'chunked' } },
  );

/** The server answers its n-th request with the n-th of these, the last one again and again; `asked` collects the requests. */
export const answering = (
  asked: Asked[],
  ...answers: readonly ((asked: Asked) => Response | Promise<Response>)[]
) =>
  http.post(endpoint, async ({ request }) => {
    const one = { body: (await request.clone().json()) as Asked['body'], headers: request.headers };
    asked.push(one);
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    if (answer === undefined) throw new Error('The invented server has no answer.');
    return answer(one);
  });

/** The candidates as the prompt lists them. */
export const candidatesOf = ({ body }: Asked): { id: string; code: string; system: string }[] =>
  (body.messages.at(-1)?.content ?? '')
    .split('\n')
    .flatMap((line) => (line.startsWith('{"id":') ? [JSON.parse(line)] : []));

/** An answer that decides on candidates by their codes; the rest is left undecided. */
export const decisions = (
  asked: Asked,
  byCode: Readonly<Record<string, Partial<ModelDecision>>>,
  principal?: string,
): string => {
  const candidates = candidatesOf(asked);
  const idOf = (code: string | undefined) => candidates.find((one) => one.code === code)?.id ?? null;
  return JSON.stringify({
    decisions: candidates.flatMap(({ id, code }) =>
      byCode[code] === undefined
        ? []
        : [
            {
              id,
              report: true,
              assertion: 'present',
              quote: '',
              reason: '',
              missing: '',
              confidence: 0.9,
              ...byCode[code],
            },
          ],
    ),
    principal: idOf(principal),
  });
};
