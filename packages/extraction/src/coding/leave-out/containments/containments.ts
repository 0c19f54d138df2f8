import { byChapter } from './by-chapter.ts';
import { byExcludes1 } from './by-excludes1.ts';
import type { Containment } from './containment.ts';
import { parts } from './parts.ts';
import { specified } from './specified.ts';

/** Rules of the guidelines and notes. Applied in this order; each looks at the sheet that the ones before it left. */
export const containments: readonly Containment[] = [...specified, ...parts, ...byChapter, ...byExcludes1];
