import { generateOpenApiDocument } from 'trpc-to-openapi';
import { appRouter } from './root.ts';

/** The OpenAPI 3.1 document of the REST API, made from the procedures' own schemas. `baseUrl` is the public address of the API. */
export function openApiDocument(baseUrl: string): ReturnType<typeof generateOpenApiDocument> {
  return generateOpenApiDocument(appRouter, {
    title: 'Ohm API',
    version: '1',
    description:
      'The same procedures that the Ohm apps use. Sign in with POST /auth/login and send the access token as Bearer.',
    baseUrl: `${baseUrl}/api`,
  });
}
