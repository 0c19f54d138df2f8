import { policy } from '@ohm/access';
import { AppError, errorCodes } from '@ohm/errors';
import { TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { assertNote } from './codes/note.ts';
import type { Context } from './context.ts';
import { errorBody, toTRPCError } from './errors.ts';
import { pastDate } from './fields.ts';
import { openApiDocument } from './openapi.ts';
import { createRouter, guarded, open } from './procedure.ts';
import { restRoutes } from './rest.ts';
import { appRouter } from './root.ts';

describe('procedures and rows', () => {
  it('are the same, each at the path that its row names', () => {
    const procedures = appRouter._def.procedures as unknown as Record<
      string,
      { _def: { meta: { name: string } } }
    >;
    expect(Object.keys(procedures).sort()).toEqual(Object.keys(policy).sort());
    for (const [path, { _def }] of Object.entries(procedures)) expect(_def.meta.name).toBe(path);
  });

  it('do not compile with a name that has no row, or with the factory of the other kind', () => {
    // @ts-expect-error there is no such row
    expect(() => guarded('codes.delete', null, '')).not.toThrow();
    // @ts-expect-error an open row needs no guard
    expect(() => guarded('auth.login', null, '')).not.toThrow();
    // @ts-expect-error a guarded row is not open
    expect(() => open('codes.search', null, '')).not.toThrow();
  });

  it('refuse to run at another path than their own', async () => {
    const misplaced = createRouter({ elsewhere: open('auth.login', null, '').query(() => 'reached') });
    await expect(misplaced.createCaller({} as Context).elsewhere()).rejects.toThrow(
      'auth.login is mounted at elsewhere',
    );
  });

  it('can all be described by OpenAPI, or the server would not start', () => {
    const paths = openApiDocument('http://localhost:8080').paths ?? {};
    for (const { path } of restRoutes()) expect(paths, path).toHaveProperty([path]);
  });

  it('have one REST route each at most', () => {
    const routes = restRoutes().map(({ method, path }) => `${method} ${path}`);
    expect(new Set(routes).size).toBe(routes.length);
  });
});

describe('errors', () => {
  it('of every code of the domains reach the caller with their sentence', () => {
    for (const code of errorCodes) {
      const body = errorBody(toTRPCError(new AppError(code, 'What to do next.', { field: 'email' })));
      expect(body).toMatchObject({ code, message: 'What to do next.', issues: [{ field: 'email' }] });
    }
  });

  it('of ours say nothing of what happened', () => {
    const fault = new TRPCError({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'SELECT * FROM patients',
      cause: new Error('at db.ts'),
    });
    expect(JSON.stringify(errorBody(fault))).not.toMatch(/SELECT|db\.ts/);
    const parse = new TRPCError({ code: 'PARSE_ERROR', message: 'Unexpected token J, "John Smith"' });
    expect(JSON.stringify(errorBody(parse))).not.toContain('John');
  });

  it('of an input name each field with its sentence', () => {
    const { error } = z.strictObject({ q: z.string().min(1, 'Type something.') }).safeParse({ q: '' });
    const body = errorBody(new TRPCError({ code: 'BAD_REQUEST', cause: error }));
    expect(body).toEqual({
      code: 'BAD_REQUEST',
      message: 'q: Type something.',
      issues: [{ field: 'q', message: 'Type something.' }],
    });
  });

  it('of an input that is no such thing are sentences of ours too', () => {
    const schema = z.strictObject({ email: z.string(), roles: z.array(z.string()), limit: z.number() });
    const told = (input: unknown) =>
      errorBody(new TRPCError({ code: 'BAD_REQUEST', cause: schema.safeParse(input).error })).message;
    expect(told({ roles: 'OTHER', limit: '3' })).toBe(
      'email: This is missing. roles: Send a list. limit: Send a number.',
    );
    expect(told({ email: null, roles: [], limit: 3, foo: 1, bar: 2 })).toBe(
      'email: Send a text. There is no such field here: foo, bar.',
    );
    expect(told([])).toBe('Send an object.');
  });
});

describe('a date that has come', () => {
  it('has a year of this age: two digits are no year', () => {
    const told = (date: string) => pastDate.safeParse(date).error?.issues.map(({ message }) => message);
    expect(told('1931-05-02')).toBeUndefined();
    expect(told('0060-02-28')).toEqual(['Enter the year with four digits.']);
    expect(told('2990-01-01')).toEqual(['This date lies in the future.']);
    expect(told('yesterday')).toEqual(['Enter a date as YYYY-MM-DD.']);
  });
});

describe('a note', () => {
  it('may be long, of any script, and have a stray form feed', () => {
    for (const text of [
      'x'.repeat(200_000),
      'रोगी को बुखार है',
      'page one\fpage two of the summary',
      'a\u0001 long enough note about a fever, with one stray control character',
    ]) {
      expect(() => assertNote(text)).not.toThrow();
    }
  });

  it('is refused when it is empty, too long or a file', () => {
    expect(() => assertNote(' \n\t')).toThrow('Paste a discharge summary first.');
    expect(() => assertNote('x'.repeat(200_001))).toThrow('200,001 characters');
    expect(() => assertNote('fever\0')).toThrow('looks like a file');
    expect(() => assertNote('\n{\\rtf1\\ansi Diagnosis: \\b pneumonia\\b0\\par}')).toThrow(
      'looks like a file',
    );
    expect(() => assertNote('PK\u0003\u0004\ufffd\ufffd'.repeat(9))).toThrow('looks like a file');
  });
});
