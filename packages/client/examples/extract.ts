import { readFileSync } from 'node:fs';
import { createOhmClient, refusalOf } from '@ohm/client';

/** Usage: node extract.ts https://api.ohm.doctor me@hospital.org note.txt, with the password in OHM_PASSWORD. */
const [url = '', email = '', file = ''] = process.argv.slice(2);

try {
  const answer = await createOhmClient({ url }).auth.login.mutate({
    email,
    password: process.env.OHM_PASSWORD ?? '',
  });
  if ('challengeToken' in answer) throw new Error('This account has a second factor: see auth.challenge.');
  const client = createOhmClient({ url, token: answer.accessToken });
  const { suggestions } = await client.codes.extract.mutate({
    text: readFileSync(file, 'utf8'),
    setting: 'inpatient',
  });
  for (const { code, display, confidence } of suggestions) console.log(code, display, confidence);
} catch (error) {
  const refusal = refusalOf(error);
  console.error(refusal ? `${refusal.code}: ${refusal.message}` : error);
  process.exitCode = 1;
}
