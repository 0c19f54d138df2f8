import Bowser from 'bowser';

/**
 * What a caller calls itself, in words for its owner: "Firefox on Windows", or the name of the program ("curl"). Null where
 * it does not say. The header is anybody's to choose, so it is shown and never trusted.
 */
export function deviceOf(userAgent: string | undefined): string | null {
  if (!userAgent) return null;
  const { browser, os } = Bowser.parse(userAgent.slice(0, 512));
  const program = browser.name || (/^[\w.-]{1,40}/.exec(userAgent)?.[0] ?? null);
  return program && os.name ? `${program} on ${os.name}` : program;
}
