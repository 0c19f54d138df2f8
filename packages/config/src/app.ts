import { z } from 'zod';
import { host, port, publicUrl, publicUrls, secret } from './parts.ts';
import { type Environment, read } from './read.ts';

const defaults = { doctor: 8083, admin: 8084, tools: 8085 } as const;

const schemaOf = (app: keyof typeof defaults) =>
  z.object({
    HOST: host,
    PORT: port(defaults[app]),
    /** Where this process reaches the API; not what people see. */
    API_URL: publicUrl('where the app reaches the API, such as http://api:8080'),
    FORWARDED_SECRET: secret(
      'signs what the app tells the API about its callers; the same in all four processes',
    ),
    /** How many reverse proxies stand in front and set X-Forwarded-For; 0 believes only the socket. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
    ...publicUrls,
  });

export type AppConfig = z.output<ReturnType<typeof schemaOf>>;

/** The environment of one of the Remix apps. */
export function readAppConfig(app: keyof typeof defaults, env: Environment = process.env): AppConfig {
  return read(`The ${app} app`, schemaOf(app), env);
}
