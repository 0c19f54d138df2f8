/** A mail in plain text; sent by whatever the process has for it. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands mail over. Rejects when it could not: the caller tells a person and keeps what was done. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** Names are typed by people: no line break of theirs may start a header or a paragraph. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A moment as mails say it. */
export function inWords(moment: Date): string {
  return `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
