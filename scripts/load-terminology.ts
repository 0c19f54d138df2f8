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
  vocabularyPath,
  vocabularyRelease,
  withVocabulary,
} from '@ohm/terminology';

const vocabularyOf = async (system: System, folder: string | undefined) => {
  const path = vocabularyPath(system, folder);
  return existsSync(path) ? readVocabulary(system, path) : null;
};

/** The vocabulary and, where a folder is given, the official releases in it; all in memory, for measuring. */
export const loadTerminology = async (codesDir?: string, folder?: string): Promise<Terminology> => {
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
  return createTerminology(contents.map((content) => compileRelease(content)));
};
