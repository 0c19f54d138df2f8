import { z } from 'zod';
import { databaseVariables } from './database.ts';
import { limitVariables } from './limits.ts';
import { modelProblem, modelVariables } from './model.ts';
import { host, isLoopback, mailVariables, port, publicUrls, secret, trustedProxies } from './parts.ts';
import { read } from './read.ts';
import { timeLimitVariables } from './time-limits.ts';
import type { Environment } from './values.ts';

export const apiSchema = z
  .object({
    HOST: host,
    PORT: port(8080),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
      .default('info')
      .describe('How much the process writes to its log: fatal, error, warn, info, debug or silent'),
    ...databaseVariables,
    ACCESS_TOKEN_SECRET: secret('signs the access tokens of API callers'),
    SECOND_FACTOR_SECRET: secret(
      'encrypts the secrets of authenticator apps in the database; when it is lost they have to be set up anew',
    ),
    FORWARDED_SECRET: secret(
      'signs what the apps tell the API about their callers; the same in all four processes',
    ),
    OHM_DEMO: z
      .stringbool()
      .default(false)
      .describe(
        'The demonstration: a database and addresses on this machine alone, mails into files. Never set it on a server',
      ),
    TRUSTED_PROXIES: trustedProxies,
    ...limitVariables,
    ...timeLimitVariables,
    ...mailVariables,
    ...modelVariables,
    ...publicUrls,
  })
  .superRefine((env, context) => {
    const problem = modelProblem(env);
    if (problem) context.addIssue({ code: 'custom', path: [problem.path], message: problem.message });
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

export type ApiConfig = z.output<typeof apiSchema>;

/** The environment of apps/api. */
export function readApiConfig(env: Environment = process.env): ApiConfig {
  return read('The API', apiSchema, env);
}
