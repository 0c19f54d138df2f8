/** The values of a response of JSON lines, each as soon as its line has come. Leaving the loop ends the response. */
export async function* readJsonLines(response: Response): AsyncGenerator<unknown, void, undefined> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line !== '') yield JSON.parse(line);
      if (!done) continue;
      if (rest !== '') yield JSON.parse(rest);
      return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
