import { describe, expect, it } from 'vitest';
import { exportText } from './export-text.ts';

const event = {
  id: '0190a000-0000-7000-8000-000000000001',
  sequence: '7',
  at: '2026-11-26T10:00:00.000Z',
  action: 'user.features-changed',
  outcome: 'success' as const,
  userId: null,
  userName: 'Ada',
  subject: { kind: 'user', id: 'u' },
  details: { after: ['codes'] },
  clientAddress: '192.0.2.1',
};

describe('an export of the audit log', () => {
  it('is CSV with a heading, and quotes where they are needed', () => {
    expect(exportText('csv', [event])).toBe(
      'sequence,at,action,outcome,userId,userName,subjectKind,subjectId,details,clientAddress,id\r\n' +
        '7,2026-11-26T10:00:00.000Z,user.features-changed,success,,Ada,user,u,"{""after"":[""codes""]}",192.0.2.1,' +
        '0190a000-0000-7000-8000-000000000001\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("https://evil.example","x")'])(
    'has no cell that a spreadsheet takes for a formula: %j',
    (userName) => {
      const cells = exportText('csv', [{ ...event, userName, clientAddress: userName }]);
      expect(cells).not.toMatch(/(^|[,\n]"?)[=+\-@\t\r](?![\n])/);
      expect(cells).toContain("'");
    },
  );

  it('keeps a line break inside its cell, and makes one line of JSON an event', () => {
    const broken = { ...event, userName: 'a\r\nb' };
    expect(exportText('csv', [broken])).toContain('"a\r\nb"');
    const lines = exportText('jsonl', [broken, event]).split('\n');
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[0] ?? '')).toEqual(broken);
  });
});
