import { existsSync } from 'node:fs';
import {
  compileRelease,
  createTerminology,
  findReleaseFiles,
  type ReleaseContent,
  readReleaseFile,
  readVocabulary,
  type System,
  systems,
  type Terminology,
  type VocabularyRow,
  vocabularyPath,
  vocabularyRelease,
  withVocabulary,
} from '@ohm/terminology';

type VocabularyFolder = string | undefined | null;

const vocabularyOf = async (system: System, folder: VocabularyFolder): Promise<VocabularyRow[] | null> => {
  if (folder === null) return null;
  const path = vocabularyPath(system, folder);
  return existsSync(path) ? readVocabulary(system, path) : null;
};

/**
 * What is to be searched: the vocabulary (the project's own or that in `folder`; none where that is null) and, where a
 * folder is given, the official releases in it with the vocabulary's terms.
 */
export const readContents = async (
  codesDir: string | undefined,
  folder?: VocabularyFolder,
): Promise<ReleaseContent[]> => {
  const contents: ReleaseContent[] = [];
  for (const system of systems) {
    const rows = await vocabularyOf(system, folder);
    if (rows !== null) contents.push(vocabularyRelease(system, 'starter', rows));
  }
  for (const file of codesDir === undefined ? [] : await findReleaseFiles(codesDir)) {
    const content = await readReleaseFile(file);
    const rows = await vocabularyOf(file.system, folder);
    contents.push(rows === null ? content : withVocabulary(content, rows));
  }
  return contents;
};

/** The same compiled and loaded; all in memory, for measuring. */
export const loadTerminology = async (codesDir?: string, folder?: VocabularyFolder): Promise<Terminology> => {
  const contents = await readContents(codesDir, folder);
  return createTerminology(contents.map((content) => compileRelease(content)));
};
