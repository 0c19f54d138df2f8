import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * How the invented language model behaves. `answer`: decides at once; `hold`: begins, and goes on once it is told `answer`; `hang`: takes
 * the request and says nothing; `fail`: 500. It reports every candidate but those of `leaveOut`, with its first quote.
 */
export interface ModelBehaviour {
  readonly mode: 'answer' | 'hold' | 'hang' | 'fail';
  readonly leaveOut: readonly string[];
  /** What every decision says in the place of its own words; fields that the protocol does not know go along. */
  readonly says: Readonly<Record<string, unknown>>;
  /** More decisions, as they are. */
  readonly adds: readonly unknown[];
}

export interface ModelServerState extends ModelBehaviour {
  /** Bodies of the requests so far. */
  readonly asked: readonly string[];
  /** How many callers went away before the answer. */
  readonly abandoned: number;
}

export interface ModelServer {
  /** What OPENAI_BASE_URL is set to. */
  readonly url: string;
  close(): Promise<void>;
}

interface Candidate {
  readonly id: string;
  readonly code: string;
  readonly seenAt: readonly string[];
}

/**
 * A server of the OpenAI protocol on a loopback port, for tests. Its behaviour is set with `POST /state` and read with
 * `GET /state`, because tests and the processes they drive are not the same.
 */
export async function startModelServer(): Promise<ModelServer> {
  let behaviour: ModelBehaviour = { mode: 'answer', leaveOut: [], says: {}, adds: [] };
  let asked: string[] = [];
  let abandoned = 0;
  const waiting = new Set<() => void>();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request);
    asked.push(body);
    response.once('close', () => {
      if (!response.writableFinished) abandoned += 1;
    });
    if (behaviour.mode === 'fail') return void response.writeHead(500).end();
    if (behaviour.mode === 'hang') return;
    const events = eventsFor(body, behaviour);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(events.slice(0, 2).join(''));
    if (behaviour.mode === 'hold') await new Promise<void>((resolve) => waiting.add(resolve));
    response.end(events.slice(2).join(''));
  };

  const server = createServer(async (request, response) => {
    if (request.url !== '/state') return answer(request, response);
    if (request.method === 'POST') {
      behaviour = { ...behaviour, ...(JSON.parse(await textOf(request)) as Partial<ModelBehaviour>) };
      asked = [];
      abandoned = 0;
      if (behaviour.mode === 'answer') for (const go of waiting) go();
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ...behaviour, asked, abandoned } satisfies ModelServerState));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Sets the behaviour of the server at a base URL, or reads its state where nothing is to be set. */
export async function modelServerState(
  url: string,
  change?: Partial<ModelBehaviour>,
): Promise<ModelServerState> {
  const response = await fetch(new URL('/state', url), {
    ...(change && { method: 'POST', body: JSON.stringify(change) }),
  });
  return (await response.json()) as ModelServerState;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

/** The stream of an answer: one event a decision. */
function eventsFor(body: string, { leaveOut, says, adds }: ModelBehaviour): string[] {
  const { messages } = JSON.parse(body) as { messages: { content: string }[] };
  const candidates = (messages.at(-1)?.content ?? '')
    .split('\n')
    .flatMap((line) => (line.startsWith('{"id":') ? [JSON.parse(line) as Candidate] : []));
  const own = candidates.map(({ id, code, seenAt }) =>
    JSON.stringify({
      id,
      report: !leaveOut.includes(code),
      assertion: 'present',
      quote: seenAt[0] ?? '',
      reason: leaveOut.includes(code) ? 'Not evaluated in this encounter.' : 'Documented and treated.',
      missing: '',
      confidence: 0.9,
      ...says,
    }),
  );
  const decisions = [...own, ...adds.map((decision) => JSON.stringify(decision))];
  const event = (value: object): string =>
    `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', ...value })}\n\n`;
  const piece = (content: string): string =>
    event({ choices: [{ index: 0, delta: { content }, finish_reason: null }] });
  return [
    piece('{"decisions":['),
    ...decisions.map((decision, index) => piece(`${index === 0 ? '' : ','}${decision}`)),
    piece('],"principal":null}'),
    event({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }),
    event({ choices: [], usage: { prompt_tokens: 900, completion_tokens: 100, total_tokens: 1_000 } }),
    'data: [DONE]\n\n',
  ];
}
