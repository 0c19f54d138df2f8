/** How the setting of an encounter is called on the screen. */
export const settingLabels = { inpatient: 'Inpatient', outpatient: 'Outpatient' } as const;

export type Setting = keyof typeof settingLabels;

/** As the choices of a form. */
export const settingChoices = Object.entries(settingLabels).map(([value, label]) => ({ value, label }));
