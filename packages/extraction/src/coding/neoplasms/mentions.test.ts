import { describe, expect, it } from 'vitest';
import { ruleExtractor } from '../../testing/rule-extractor.ts';
import { sampleTerminology } from '../../testing/sample-terminology.ts';
import { suggestedBy, vocabularyExtractor } from '../../testing/vocabulary-extractor.ts';

const extractor = ruleExtractor(sampleTerminology());
const suggested = (text: string): string[] => suggestedBy(extractor, text, 'outpatient').sort();

describe('the Alphabetic Index and the Neoplasm Table', () => {
  it.each([
    ['a kind by its site', 'Tubular adenoma of the sigmoid colon.', ['D12.5']],
    ['the site before it', 'Cecal polypectomy. Sigmoid tubular adenoma.', ['D12.5']],
    ['several kinds of one word', 'Tubular adenomas of the cecum.', ['D12.0']],
    ['two sites', 'Tubular adenomas of the cecum and sigmoid colon.', ['D12.0', 'D12.5']],
    [
      'a site that is another disease',
      'Tubular adenoma of the cecum, sigmoid diverticulosis.',
      ['D12.0', 'K57.30'],
    ],
    ['the next sentence', 'Tubular adenoma. The lesion was in the sigmoid colon.', ['D12.5']],
    ['a next sentence about something else', 'Tubular adenoma. Sigmoid diverticulosis.', ['K57.30']],
    ['no site', 'Tubular adenoma.', []],
    ['a side that is no part of an organ', 'Tubular adenoma, right.', []],
    ['what the index calls uncertain', 'Villous adenoma of the sigmoid colon.', ['D37.4']],
    ['a tissue with sites of its own', 'Leiomyoma of the stomach.', ['D21.4']],
    ['a site that the tissue lacks', 'Leiomyoma of the esophagus.', ['D13.0']],
    ['a tissue that is the site', 'Meningioma.', ['D32.9']],
    ['a malignant one, which is left alone', 'Pulmonary blastoma of the upper lobe.', []],
    ['a malignant one that no name has', 'Adenoca RUL.', ['C34.11']],
    ['a side', 'Serous cystadenoma of the left ovary.', ['D27.1']],
    ['two words for one', 'Ovarian cystadenoma.', ['D27.9']],
    ['a name that holds another disease', 'Right ovarian cyst adenoma.', ['D27.0']],
    ['the head of a column', 'Neoplasm of uncertain behavior, left forearm.', ['D48.7']],
    [
      'what is cut from the skin',
      'Neoplasm of uncertain behavior, left forearm. Shave biopsy done.',
      ['D48.5'],
    ],
    ['a kind that the index lists by site', 'Melanoma in situ of the back.', ['D03.59']],
    ['a kind that leads to another', 'Lentigo maligna of the nose.', ['D03.39']],
    ['a site that the table alone has', 'Melanoma of the left calf.', ['C43.72']],
  ])('reads %s', (_, text, codes) => expect(suggested(text)).toEqual(codes));

  it.each([
    ['denied', 'No adenoma of the sigmoid colon.', []],
    ['suspected', 'Possible meningioma.', []],
    ["a relative's", 'Family history: mother had a meningioma.', []],
    ['removed', 'History of tubular adenoma of the sigmoid colon, removed in 2015.', ['Z86.0101']],
  ])('leaves what is %s', (_, text, codes) => expect(suggested(text)).toEqual(codes));
});

describe('without an index', () => {
  it('the vocabulary names the site', async () => {
    const alone = await vocabularyExtractor();
    expect(suggestedBy(alone, 'Tubular adenoma of the sigmoid colon.', 'outpatient')).toEqual(['D12.5']);
  }, 60_000);
});
