import { Agent, request } from 'node:http';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** Sign-ins of one account after the other, so many at once. */
export interface SignInLoad {
  readonly url: string;
  readonly emails: readonly string[];
  readonly password: string;
  readonly atOnce: number;
}

/** Sign-ins from a thread of its own, so that whoever measures beside them waits for the server and not for their client. */
export class SignIns {
  readonly #worker: Worker;
  readonly #ended: Promise<unknown>;

  constructor(load: SignInLoad) {
    this.#worker = new Worker(new URL(import.meta.url), { workerData: load });
    this.#ended = new Promise((resolve, reject) => {
      this.#worker.once('exit', resolve).once('error', reject);
    });
  }

  /** Does so many; answers how many a second. */
  async count(signIns: number): Promise<number> {
    return (await this.#ask({ signIns })) ?? Number.NaN;
  }

  /** Goes on without a pause while the work lasts. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    const over = this.#ask({ signIns: null });
    const result = await work();
    this.#worker.postMessage({ signIns: 0 });
    await over;
    return result;
  }

  async close(): Promise<void> {
    this.#worker.postMessage(null);
    await this.#ended;
  }

  #ask(wanted: Wanted): Promise<number | null> {
    const answer = new Promise<number>((resolve) => this.#worker.once('message', resolve));
    this.#worker.postMessage(wanted);
    return Promise.race([answer, this.#ended.then(() => null)]);
  }
}

/** So many sign-ins; without a number until the next message. */
interface Wanted {
  readonly signIns: number | null;
}

function serve(port: NonNullable<typeof parentPort>, { url, emails, password, atOnce }: SignInLoad): void {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const signIn = (email: string) =>
    new Promise<void>((resolve, reject) => {
      const headers = { 'content-type': 'application/json' };
      request(`${url}/api/auth/login`, { method: 'POST', agent, headers }, (response) => {
        response.resume();
        if (response.statusCode !== 200) reject(new Error(`${email} cannot sign in: ${response.statusCode}`));
        response.once('end', resolve);
      })
        .once('error', reject)
        .end(JSON.stringify({ email, password }));
    });
  let [account, left] = [0, 0];
  const run = async (signIns: number) => {
    left = signIns;
    const started = performance.now();
    const one = async () => {
      while (left > 0) {
        left -= 1;
        account = (account + 1) % emails.length;
        await signIn(emails[account] ?? '');
      }
    };
    await Promise.all(Array.from({ length: atOnce }, one));
    port.postMessage((signIns / (performance.now() - started)) * 1000);
  };
  port.on('message', async (wanted: Wanted | null) => {
    if (wanted === null) {
      agent.destroy();
      port.close();
    } else if (wanted.signIns === 0) left = 0;
    else await run(wanted.signIns ?? Number.POSITIVE_INFINITY);
  });
}

if (parentPort) serve(parentPort, workerData as SignInLoad);
