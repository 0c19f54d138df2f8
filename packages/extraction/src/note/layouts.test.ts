import { describe, expect, it } from 'vitest';
import { readNote } from './document.ts';
import { readingOf } from './reading.ts';

const note = `DISCHARGE DIAGNOSES:
1. Acute cholecystitis.
2. Chronic kidney disease, stage 3a.
3. Gout.

COURSE:
She came with pain under the right ribs. Fever settled on the second day.
She went home well.`;

const read = (given: string): string =>
  readingOf(given)
    .page.text.replace(/[ \t]+$/gm, '')
    .trim();
const everyLine = (rewrite: (line: string, at: number) => string): string =>
  note.split('\n').map(rewrite).join('\n');
const entries = (rewrite: (entry: string, number: number) => string): string =>
  note.replace(/^(\d)\. (.*)$/gm, (_, number, entry) => rewrite(entry, Number(number)));
const headings = (rewrite: (heading: string) => string): string =>
  note.replace(/^([A-Z ]+):$/gm, (_, heading) => rewrite(heading));
const roman = (number: number): string => 'i'.repeat(number);

describe('a note is read without', () => {
  it.each<[string, string]>([
    ['the time before every line', everyLine((line, at) => `2026-03-01 08:1${at} ${line}`)],
    ['the time in brackets', everyLine((line, at) => `[03/01/2026 08:1${at}] ${line}`)],
    ['the hour alone', everyLine((line, at) => `08:1${at} - ${line}`)],
    ['the number of every line', everyLine((line, at) => `${String(at + 1).padStart(4)}  ${line}`)],
    ['numbers and bars', everyLine((line, at) => `${at + 98}| ${line}`)],
    ['a box', everyLine((line) => `| ${line.padEnd(76)} |`)],
    ['a line at the left', everyLine((line) => `│ ${line}`)],
    ['mail with numbers', everyLine((line, at) => `> ${at + 1}  ${line}`)],
    ['breaks of Markdown', everyLine((line, at) => (at === 7 ? line : `${line}\\`))],
    ['bold print', everyLine((line) => (line === '' ? line : `**${line}**`))],
    ['marks of headings', headings((heading) => `## ${heading}`)],
    ['bold headings', headings((heading) => `**${heading}**`)],
    ['bold headings with a colon', headings((heading) => `**${heading}:**`)],
    ['headings in brackets', headings((heading) => `[${heading}]`)],
    ['rules below headings', headings((heading) => `${heading}\n${'-'.repeat(heading.length)}`)],
    ['headings as tags', headings((heading) => `<${heading}>`)],
    ['paragraphs of CDA', everyLine((line) => `<paragraph>${line}</paragraph>`)],
    ['titles of CDA', headings((heading) => `<title>${heading}</title>`)],
    ['line ends of JSON', note.replaceAll('\n', '\\n')],
    ['line ends of JSON and Windows', note.replaceAll('\n', '\\r\\n')],
    ['line ends of HL7', note.replaceAll('\n', '\\.br\\')],
    ['line ends of RTF', note.replaceAll('\n', '\\par\n')],
    ['signs of paragraphs', note.replaceAll('\n', '¶')],
    ['segments of HL7', everyLine((line, at) => `OBX|${at + 1}|TX|11502-2^NOTE^LN||${line}||||||F`)],
    [
      'segments of HL7 and their head',
      `MSH|^~\\&|A|B\nPID|1||0012||DOE^JANE\n${everyLine((line, at) => `NTE|${at + 1}||${line}`)}`,
    ],
    ['elements of lists', entries((entry, number) => `${number}. <b>${entry}</b>`)],
  ])('%s', (_, given) => {
    expect(given).not.toBe(note);
    expect(read(given)).toBe(note);
    const document = readNote(given);
    const start = document.text.indexOf('kidney disease, stage');
    const [evidence] = document.quotesOfGiven([document.quote(start, start + 21)]);
    expect(given.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote);
    expect(evidence?.quote).toBe('kidney disease, stage');
  });
});

describe('entries of a list are numbered in one way', () => {
  it.each<[string, string]>([
    ['(1)', entries((entry, number) => `(${number}) ${entry}`)],
    ['1:', entries((entry, number) => `${number}: ${entry}`)],
    ['1 -', entries((entry, number) => `${number} - ${entry}`)],
    ['1.x', entries((entry, number) => `${number}.${entry}`)],
    ['#1', entries((entry, number) => `#${number} ${entry}`)],
    ['#1:', entries((entry, number) => `#${number}: ${entry}`)],
    ['Diagnosis 1:', entries((entry, number) => `Diagnosis ${number}: ${entry}`)],
    ['Dx1 -', entries((entry, number) => `Dx${number} - ${entry}`)],
    ['Problem #1:', entries((entry, number) => `Problem #${number}: ${entry}`)],
    ['No. 1', entries((entry, number) => `No. ${number} ${entry}`)],
    ['1/', entries((entry, number) => `${number}/ ${entry}`)],
    ['i)', entries((entry, number) => `${roman(number)}) ${entry}`)],
    ['I.', entries((entry, number) => `${roman(number).toUpperCase()}. ${entry}`)],
    ['a)', entries((entry, number) => `${'abc'.charAt(number - 1)}) ${entry}`)],
    ['A.', entries((entry, number) => `${'ABC'.charAt(number - 1)}. ${entry}`)],
  ])('%s', (_, given) => expect(read(given)).toBe(note));

  it.each(['▪', '➢', '●', '→', '->', '=>', '--', 'o', '\uf0b7', '—'])('or marked in one: %s', (mark) =>
    expect(read(entries((entry) => `${mark} ${entry}`))).toBe(entries((entry) => `- ${entry}`)),
  );

  it.each<[string, string]>([
    ['Diagnoses: (1) Asthma (2) Gout', 'Diagnoses:\n1. Asthma\n2. Gout'],
    ['Diagnoses: a) Asthma, b) Gout', 'Diagnoses:\n1. Asthma,\n2. Gout'],
    ['Diagnoses: #1 Asthma #2 Gout', 'Diagnoses:\n1. Asthma\n2. Gout'],
    ['Diagnoses: 1- Asthma 2- Gout', 'Diagnoses:\n1. Asthma\n2. Gout'],
    ['Diagnoses: Asthma / Gout / No diabetes', 'Diagnoses:\n- Asthma\n- Gout\n- No diabetes'],
    ['Diagnoses:\nAsthma | Gout | Old stroke', 'Diagnoses:\n- Asthma\n- Gout\n- Old stroke'],
    ['Problem list: Asthma, Gout, Old stroke', 'Problem list:\n- Asthma\n- Gout\n- Old stroke'],
    ['DiagnosisText: Asthma\nDiagnosisText: Gout', '- Asthma\n- Gout'],
    ['Diagnosis: Asthma\nDiagnosis: Gout', 'Diagnosis:\n- Asthma\n- Gout'],
    ['Diagnoses: • Asthma • Gout', 'Diagnoses:\n- Asthma\n- Gout'],
  ])('on lines of their own: %s', (given, expected) => expect(read(given)).toBe(expected));

  it.each([
    'No sign of (1) embolism or (2) infarction.\n',
    '1. Diabetes\n  a. with retinopathy\n  b. with neuropathy\n2. Gout\n',
    'V. cava filter in place.\n',
    'Primary diagnosis: Ulcer of the stomach (antral, Forrest Ib), bleeding, H. pylori positive\n',
    'Diagnosis: UTI / pyelonephritis\n',
    'Assessment: Asthma, Gout, Old stroke\n',
    'No. 3 blade was used.\n',
    'C:\\notes\\new\n',
    '+ fever\n- cough\n',
    'o2 by mask\n',
    'A: Asthma\nP: Salbutamol\n',
    '08:00 BP 120/80\nSeen by the team.\nNo fever.\nHome.\n',
    '12 tablets were given.\nHe slept.\n14 days later he came back.\n',
  ])('but not what only looks like it: %j', (given) => expect(readingOf(given).page.text).toBe(given));
});

describe('headings without a mark', () => {
  const bare = `Hospital Course
She walked on the second day and went home on the fourth with a stick, well and without pain.

Allergies
Penicillin

Ward events
He fell once at night without any harm, and was seen by the doctor who was on call then.`;

  it('are read where the note marks none', () => {
    const { sections } = readNote(bare);
    expect(sections.map(({ kind }) => kind)).toEqual(['course', 'allergy', 'other']);
  });
  it('are no more than words where it has one alone', () => {
    const text = 'Risk factors\nAsthma\nSmoking\n';
    expect(readingOf(text).page.text).toBe(text);
  });
});
