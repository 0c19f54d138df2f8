import type { ExtractionRunRepository } from '@ohm/extraction';
import { dateColumn } from '../columns.ts';
import { newId } from '../ids.ts';
import type { Scope } from '../scope.ts';

/** Runs of the extraction in the organization of a scope: sizes and codes, never text. */
export function createExtractionRunRepository({
  organizationId,
  audit,
  run,
}: Scope): ExtractionRunRepository {
  return {
    create: (extraction) =>
      run(async ({ transaction, record }) => {
        const { engine, releases, setting, dateOfService, textLength, suggestedCodes, durationMs } =
          extraction;
        const id = newId();
        await transaction.extractionRun.create({
          data: {
            id,
            organizationId,
            userId: audit.userId,
            engine,
            releases: { ...releases },
            setting,
            dateOfService: dateOfService === null ? null : dateColumn(dateOfService),
            textLength,
            suggestedCodes: [...suggestedCodes],
            durationMs,
          },
        });
        await record({
          action: 'extraction-run.created',
          outcome: 'success',
          subject: { kind: 'extraction-run', id },
          details: { engine, suggested: suggestedCodes.length },
        });
        return id;
      }),
  };
}
