/** What a race needs of an API that serves the demonstration organizations. */
interface RaceApi {
  call(
    method: string,
    url: string,
    options: { readonly token: string; readonly body?: unknown },
  ): Promise<{ readonly status: number }>;
  login(email: string): Promise<string>;
  sql<Row extends object>(text: string, values: unknown[]): Promise<Row[]>;
}

/** A way of taking access away; `restore` gives it back for the next race. */
interface Revocation {
  readonly name: string;
  revoke(race: { readonly token: string; readonly userId: string }): Promise<unknown>;
  restore?(race: { readonly userId: string }): Promise<unknown>;
}

/**
 * Races of a request of the person concerned against what takes their access away, with requests before, during and
 * after it. Answers how many requests were let in that began after the change had been answered: each would be one too many.
 */
export async function raceRevocations(api: RaceApi, races: number): Promise<{ late: number; sent: number }> {
  const admin = await api.login('admin@kauvery.com');
  const platform = await api.login('platform@ohm.doctor');
  const email = 'coder@kauvery.com';
  const [user] = await api.sql<{ id: string }>('SELECT id FROM users WHERE email = $1', [email]);
  const userId = user?.id ?? '';
  const flags = (enabledFeatures: string[]) =>
    api.call('PUT', `/api/users/${userId}/features`, { token: admin, body: { enabledFeatures } });
  const entitle = (codes: boolean) =>
    api.call('PUT', '/api/organizations/kauvery/features', {
      token: platform,
      body: { features: { codes } },
    });
  const revocations: readonly Revocation[] = [
    { name: 'sign-out', revoke: ({ token }) => api.call('POST', '/api/auth/logout', { token }) },
    {
      name: 'deactivation',
      revoke: () => api.call('POST', `/api/users/${userId}/deactivate`, { token: admin, body: {} }),
      restore: () => api.call('POST', `/api/users/${userId}/reactivate`, { token: admin, body: {} }),
    },
    { name: 'flag', revoke: () => flags([]), restore: () => flags(['codes']) },
    { name: 'entitlement', revoke: () => entitle(false), restore: () => entitle(true) },
  ];

  let late = 0;
  let sent = 0;
  let token = '';
  for (let race = 0; race < races; race += 1) {
    const revocation = revocations[race % revocations.length] as Revocation;
    if (token === '' || (await allowed(api, token)) === false) token = await api.login(email);
    let committed = false;
    const ask = async () => {
      const after = committed;
      sent += 1;
      if ((await allowed(api, token)) && after) late += 1;
    };
    const early = [ask(), ask()];
    const revoking = revocation.revoke({ token, userId }).then(() => {
      committed = true;
    });
    await Promise.all([...early, ask(), ask(), revoking.then(() => Promise.all([ask(), ask()]))]);
    await revocation.restore?.({ userId });
  }
  return { late, sent };
}

async function allowed(api: RaceApi, token: string): Promise<boolean> {
  const { status } = await api.call('GET', '/api/codes/icd10/search?q=htn', { token });
  // Where no release is loaded, who is let in hears of it.
  return status === 200 || status === 503;
}
