/** How administrative sex is called on the screen. */
export const sexLabels = { female: 'Female', male: 'Male', other: 'Other', unknown: 'Unknown' } as const;

export type Sex = keyof typeof sexLabels;

/** As the choices of a select. */
export const sexChoices = Object.entries(sexLabels).map(([value, label]) => ({ value, label }));
