/** Work that begins now and that no answer waits for, such as a mail: its time would tell what was found. */
export interface AfterAnswer {
  run(work: () => Promise<void>): void;
  /** Resolves when all of it is done: for a process that stops. */
  settled(): Promise<void>;
}

/** `onFailure` is told what could not be done; it gets the error and no address. */
export function createAfterAnswer(onFailure: (error: unknown) => void = () => undefined): AfterAnswer {
  const pending = new Set<Promise<void>>();
  return {
    run(work) {
      const running = work()
        .catch(onFailure)
        .finally(() => pending.delete(running));
      pending.add(running);
    },
    async settled() {
      await Promise.all(pending);
    },
  };
}
