import { describe, expect, it } from 'vitest';
import {
  builtin,
  countingBudget,
  engineWith,
  extractor,
  refine,
  useModelServer,
} from '../testing/model-engine.ts';
import { type Asked, candidatesOf, decisions, stream, written } from '../testing/model-server.ts';

const { serve } = useModelServer();

describe('a language model that answers', () => {
  it('leaves out, orders and explains what was proposed', async () => {
    serve((asked) =>
      stream(
        written(
          decisions(
            asked,
            {
              'J18.9': {
                quote: 'Pneumonia',
                reason: 'Treated throughout. See https://evil.example/x',
                missing: 'organism not documented',
              },
              'E11.22': { report: true, quote: 'Type 2 diabetes mellitus', reason: 'Listed.' },
              'N18.32': { report: false, reason: 'Not evaluated.' },
            },
            'E11.22',
          ),
        ),
      ),
    );
    const { engine, suggestions } = await refine();
    expect(engine).toBe('builtin-1+small-model/prompt-1');
    const of = (code: string) => suggestions.find((one) => one.code === code);
    expect(suggestions.find(({ system }) => system === 'icd10')?.code).toBe('E11.22');
    expect(of('J18.9')).toMatchObject({ status: 'suggested' });
    expect(of('J18.9')?.rationale).toMatch(/The language model: Treated throughout\. See$/);
    expect(of('J18.9')?.warnings.at(-1)).toEqual({
      kind: 'documentation',
      message: 'The language model: organism not documented',
      codes: [],
    });
    expect(of('N18.32')).toMatchObject({ status: 'considered' });
    expect(of('N18.32')?.rationale).toMatch(/^The language model left it out: Not evaluated\./);
  });

  it('is not offered what the note denies, and can choose it by no id', async () => {
    const asked = serve(() =>
      stream(
        written(
          JSON.stringify({
            decisions: ['A41.9', 'c0', 'c99', ''].map((id) => ({
              id,
              report: true,
              assertion: 'present',
              quote: 'sepsis',
              reason: '',
              missing: '',
              confidence: 1,
            })),
            principal: 'A41.9',
          }),
        ),
      ),
    );
    const { suggestions } = await refine();
    expect(candidatesOf(asked[0] as Asked).map(({ code }) => code)).not.toContain('A41.9');
    expect(suggestions.find(({ code }) => code === 'A41.9')).toMatchObject({
      status: 'considered',
      assertion: 'absent',
    });
  });

  it('is offered what the built-in engine was not sure enough of, and has the last word on it', async () => {
    const note = {
      text: 'DISCHARGE DIAGNOSES\n1. Type 2 diabetes mellitus\n\nCOURSE\nAll of this with a pneumonia.\n',
      setting: 'inpatient',
      systems: ['icd10'],
    } as const;
    const unsure = extractor.extract(note);
    const of = ({ suggestions }: typeof unsure) => suggestions.find(({ code }) => code === 'J18.9');
    expect(of(unsure)?.status).toBe('considered');
    const answer = { quote: 'pneumonia', reason: 'Treated.' };
    serve(
      (asked) => stream(written(decisions(asked, { 'J18.9': { report: true, ...answer } }))),
      (asked) => stream(written(decisions(asked, { 'J18.9': { report: false, ...answer } }))),
    );
    const refined = () => refine(engineWith(), { ...note, builtin: unsure });
    expect(of(await refined())).toMatchObject({ status: 'suggested' });
    expect(of(await refined())).toMatchObject({
      status: 'considered',
      rationale: expect.stringMatching(/^The language model left it out: Treated\. Not sure enough/),
    });
  });

  it('takes an alternative only in the place of what it is an alternative to', async () => {
    const alternatives = builtin.suggestions.flatMap(({ code, alternatives: others }) =>
      others.map((other) => [code, other.code] as const),
    );
    const [own, other] = alternatives.find(([code]) => code.startsWith('N18')) ?? [];
    if (own === undefined || other === undefined) throw new Error('The note has a stage with neighbours.');
    const both = { report: true, quote: 'CKD stage 3b' };
    serve(
      (asked) => stream(written(decisions(asked, { [own]: both, [other]: both }))),
      (asked) => stream(written(decisions(asked, { [own]: { report: false }, [other]: both }))),
    );
    const suggested = async () =>
      (await refine()).suggestions.filter(({ status }) => status === 'suggested').map(({ code }) => code);
    expect(await suggested()).toEqual(expect.arrayContaining([own]));
    const replaced = await suggested();
    expect(replaced).toContain(other);
    expect(replaced).not.toContain(own);
  });

  it('is asked for structured output that can name nothing but the candidates, and to store nothing', async () => {
    const asked = serve((one) => stream(written(decisions(one, {}))));
    await refine();
    const { body, headers } = asked[0] as Asked;
    expect(body).toMatchObject({
      model: 'small-model',
      store: false,
      stream: true,
      response_format: { type: 'json_schema', json_schema: { strict: true } },
    });
    const schema = JSON.stringify(body.response_format);
    expect(schema).toContain('"enum":["c1","c2"');
    expect(schema).toContain('"additionalProperties":false');
    expect(headers.get('authorization')).toBe('Bearer key-1');
  });

  it('gets the note without identifiers, between marks that no note can know', async () => {
    const asked = serve((one) => stream(written(decisions(one, {}))));
    await refine();
    await refine();
    const contents = asked.map(({ body }) => body.messages.map(({ content }) => content).join('\n'));
    for (const content of contents) expect(content).not.toMatch(/Olufsen|Harriet|7731902|Marlowe|03\/04/);
    const nonces = contents.map((content) => /<note-([\w-]{12})>/.exec(content)?.[1]);
    expect(nonces[0]).toBeDefined();
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('tells how far it has come, and pays what the server counted', async () => {
    serve((asked) => stream(written(decisions(asked, { 'J18.9': {}, 'E11.22': {} }), 'stop', 777)));
    const progress: number[] = [];
    const budget = countingBudget();
    await refine(engineWith(), { budget, onProgress: ({ decided }) => progress.push(decided) });
    expect(progress.at(-1)).toBe(2);
    expect(budget.spent).toBe(777);
  });
});
