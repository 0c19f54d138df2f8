import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderVariables, variables } from './variables.ts';

const root = join(import.meta.dirname, '../../..');

describe('the variables of the environment', () => {
  it.each(variables())('$name says what it is', ({ description }) => {
    expect(description).toMatch(/^[A-Z].{15,}[^.]$/);
  });

  it('knows who reads what, and what must be given', () => {
    const named = (name: string) => variables().find((variable) => variable.name === name);
    expect(named('API_URL')).toMatchObject({ readers: ['doctor', 'admin', 'tools'], fallback: null });
    expect(named('PORT')).toMatchObject({ fallback: '8080, 8083, 8084, 8085' });
    expect(named('SMTP_URL')).toMatchObject({ readers: ['api'], fallback: '' });
  });

  it('stands in docs/operations.md as it is: run `pnpm generate` when this fails', () => {
    expect(readFileSync(join(root, 'docs/operations.md'), 'utf8')).toContain(`\n${renderVariables()}\n`);
  });

  it.each(variables())('$name stands in .env.example', ({ name }) => {
    expect(readFileSync(join(root, '.env.example'), 'utf8')).toMatch(new RegExp(`^#? ?${name}=`, 'm'));
  });
});
