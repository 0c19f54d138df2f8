// The HEALTHCHECK of every image: asks the process in the same container whether it is alive.
const { PORT } = process.env;
const answer = await fetch(`http://127.0.0.1:${PORT}/healthz`, { signal: AbortSignal.timeout(2_500) }).catch(
  () => null,
);
process.exit(answer?.ok ? 0 : 1);
