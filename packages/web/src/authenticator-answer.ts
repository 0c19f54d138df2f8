import { formText } from './form-text.ts';

/** What the browser's authenticator answered, as a form brings it; null where that is no JSON, which the API then refuses. */
export function authenticatorAnswer(form: FormData) {
  try {
    return JSON.parse(formText(form, 'response'));
  } catch {
    return null;
  }
}
