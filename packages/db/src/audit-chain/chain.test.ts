import { expect, test } from 'vitest';
import { canonicalJson, genesis, type SealedEvent, sealOf } from './chain.ts';

const event: SealedEvent = {
  id: '0190a000-0000-7000-8000-000000000001',
  sequence: 7n,
  at: new Date('2026-11-26T10:00:00.123Z'),
  organizationId: null,
  userId: null,
  action: 'session.refused',
  outcome: 'denied',
  subjectKind: null,
  subjectId: null,
  details: { b: ['x'], a: 1 },
  requestId: 'r',
  clientAddress: '192.0.2.1',
};

test('a value has one spelling, whatever the order of its names', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'é"' }], a: true })).toBe(
    '{"a":true,"b":[1,{"c":"é\\"","d":null}]}',
  );
  expect(sealOf(genesis, event)).toEqual(sealOf(genesis, { ...event, details: { a: 1, b: ['x'] } }));
});

test('a seal depends on every column and on the seal before', () => {
  const seal = Buffer.from(sealOf(genesis, event)).toString('hex');
  const changes: Partial<SealedEvent>[] = [
    { id: '0190a000-0000-7000-8000-000000000002' },
    { sequence: 8n },
    { at: new Date('2026-11-26T10:00:00.124Z') },
    { organizationId: '0190a000-0000-7000-8000-000000000003' },
    { userId: '0190a000-0000-7000-8000-000000000003' },
    { action: 'session.started' },
    { outcome: 'success' },
    { subjectKind: 'user' },
    { subjectId: 'x' },
    { details: { b: ['x'], a: 2 } },
    { requestId: 's' },
    { clientAddress: null },
  ];
  expect(changes.flatMap(Object.keys).sort()).toEqual(Object.keys(event).sort());
  for (const change of changes)
    expect(Buffer.from(sealOf(genesis, { ...event, ...change })).toString('hex')).not.toBe(seal);
  expect(Buffer.from(sealOf(new Uint8Array(32).fill(1), event)).toString('hex')).not.toBe(seal);
});
