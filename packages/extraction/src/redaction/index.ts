export type { KnownPatient } from './known-patient.ts';
export { redact } from './redact.ts';
export { RedactedText } from './redacted-text.ts';
export type { Kind, Span } from './span.ts';
