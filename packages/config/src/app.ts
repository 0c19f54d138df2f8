import { z } from 'zod';
import { host, port, publicUrl, publicUrls, secret, trustedProxies } from './parts.ts';
import { read } from './read.ts';
import { timeLimitVariables } from './time-limits.ts';
import type { Environment } from './values.ts';

/** Where each app listens unless PORT says otherwise. */
export const appPorts = { doctor: 8083, admin: 8084, tools: 8085 } as const;

/** What one of the apps reads of the environment. */
export const appSchema = (app: keyof typeof appPorts) =>
  z.object({
    HOST: host,
    PORT: port(appPorts[app]),
    API_URL: publicUrl('where the app reaches the API, such as http://api:8080; not what people see'),
    FORWARDED_SECRET: secret(
      'signs what the app tells the API about its callers; the same in all four processes',
    ),
    TRUSTED_PROXIES: trustedProxies,
    ...timeLimitVariables,
    ...publicUrls,
  });

export type AppConfig = z.output<ReturnType<typeof appSchema>>;

/** The environment of one of the Remix apps. */
export function readAppConfig(app: keyof typeof appPorts, env: Environment = process.env): AppConfig {
  return read(`The ${app} app`, appSchema(app), env);
}
