import { z } from 'zod';
import { databaseVariables } from './database.ts';
import { host, isLoopback, mailVariables, port, publicUrls, secret } from './parts.ts';
import { type Environment, read } from './read.ts';

const schema = z
  .object({
    HOST: host,
    PORT: port(8080),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    ...databaseVariables,
    ACCESS_TOKEN_SECRET: secret('signs the access tokens of API callers'),
    FORWARDED_SECRET: secret(
      'signs what the apps tell the API about their callers; the same in all four processes',
    ),
    /** The demonstration: an embedded database on this machine, mails into files. */
    OHM_DEMO: z.stringbool().default(false),
    ...mailVariables,
    ...publicUrls,
  })
  .superRefine((env, context) => {
    if (env.OHM_DEMO) {
      if (isLoopback(env.HOST) && isLoopback(new URL(env.DATABASE_URL).hostname)) return;
      context.addIssue({
        code: 'custom',
        path: ['OHM_DEMO'],
        message:
          'works only with HOST and the database on loopback addresses; unset it for a real installation',
      });
    } else if (!env.SMTP_URL) {
      context.addIssue({
        code: 'custom',
        path: ['SMTP_URL'],
        message: 'is missing (invitations are sent by mail: smtps://user:password@host:465)',
      });
    }
  });

export type ApiConfig = z.output<typeof schema>;

/** The environment of apps/api. */
export function readApiConfig(env: Environment = process.env): ApiConfig {
  return read('The API', schema, env);
}
