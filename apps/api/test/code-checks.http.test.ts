import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from './test-api.ts';

let api: TestApi;
let token: string;

beforeAll(async () => {
  api = await startTestApi();
  token = await api.login('coder@kauvery.com');
});
afterAll(() => api.close());

test('a code is validated on a date', async () => {
  const known = await api.call('GET', '/api/codes/icd10/i10/validate?dateOfService=2026-01-01', { token });
  expect(known).toMatchObject({ status: 200, body: { code: 'I10', valid: true, findings: [] } });
  const unknown = await api.call('GET', '/api/codes/icd10/I10.9/validate', { token });
  expect(unknown).toMatchObject({
    status: 200,
    body: {
      valid: false,
      findings: [{ kind: 'unknown-code', severity: 'error' }],
      proposals: [{ code: 'I10' }],
    },
  });
  const date = await api.call('GET', '/api/codes/icd10/I10/validate?dateOfService=soon', { token });
  expect(date).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST' } });
});

test('codes are checked together', async () => {
  const answer = await api.call('POST', '/api/codes/check', {
    token,
    body: { codes: ['I10', 'i10', 'X99'] },
  });
  expect(answer).toMatchObject({
    status: 200,
    body: {
      release: { version: 'test' },
      findings: [{ kind: 'duplicate' }, { kind: 'unknown-code', rule: null }],
    },
  });
  const none = await api.call('POST', '/api/codes/check', { token, body: { codes: [] } });
  expect(none).toMatchObject({ status: 400, body: { message: 'codes: Send at least one code.' } });
  const many = await api.call('POST', '/api/codes/check', { token, body: { codes: Array(101).fill('I10') } });
  expect(many.status).toBe(400);
});
