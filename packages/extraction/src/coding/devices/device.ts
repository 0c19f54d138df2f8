/** What goes wrong with a device (T82-T85, I.C.19.g). */
export type Trouble =
  | 'breakdown'
  | 'displacement'
  | 'leakage'
  | 'obstruction'
  | 'malfunction'
  | 'infection'
  | 'thrombosis'
  | 'stenosis'
  | 'hemorrhage'
  | 'erosion'
  | 'steal'
  | 'loosening'
  | 'dislocation';

/** A device, implant or graft, and the codes of what goes wrong with it. */
export interface Device {
  /** Its names, the source of an expression. */
  readonly named: string;
  /** What its parts are called, and it itself once a note has named it. */
  readonly parts?: string;
  /** Where only a part of it is meant, and no name of the whole. */
  readonly partsAlone?: boolean;
  readonly troubles: Readonly<Partial<Record<Trouble, string>>>;
  /** The status that the complication says as well (I.C.21.c.3). */
  readonly status?: string;
}
