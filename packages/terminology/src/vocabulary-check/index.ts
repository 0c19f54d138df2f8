export {
  checkVocabulary,
  type VocabularyFigures,
  type VocabularyReport,
  type VocabularyTexts,
  vocabularyFileNames,
} from './check-vocabulary.ts';
export { compareWithReleases } from './compare-with-releases.ts';
export { type Finding, findingLine } from './finding.ts';
