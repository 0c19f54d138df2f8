import { describe, expect, it } from 'vitest';
import { useApi } from '../api.ts';

const api = useApi();

const token = () => api().login('doctor@kauvery.com');
const coder = () => api().login('coder@kauvery.com');

describe('batches', () => {
  it('beyond the cap are refused as a whole', async () => {
    const names = Array.from({ length: 11 }, () => 'auth.me').join(',');
    const answer = await api().call('GET', `/trpc/${names}?batch=1&input={}`, { token: await token() });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).not.toContain('kauvery');
  });

  it('answer each part as if it stood alone', async () => {
    const input = encodeURIComponent('{"0":{},"1":{},"2":{}}');
    const { body } = await api().call(
      'GET',
      `/trpc/auth.me,patients.list,organizations.list?batch=1&input=${input}`,
      {
        token: await coder(),
      },
    );
    const statuses = (body as unknown as { result?: object; error?: { data: { httpStatus: number } } }[]).map(
      (part) => part.error?.data.httpStatus ?? 200,
    );
    expect(statuses).toEqual([200, 403, 403]);
  });
});
