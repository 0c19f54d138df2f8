const inWords = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });

/** An ISO calendar date or time as people read it, "Mar 12, 1957": the same on the server and in every browser. */
export function dateInWords(iso: string): string {
  return inWords.format(new Date(iso));
}

/**
 * An age as it is said of patients: in days in the first month, in months up to two years, then in years.
 * Both dates are ISO calendar dates; null when the birth lies ahead.
 */
export function ageOn(date: string, birthDate: string): string | null {
  if (birthDate > date) return null;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const [bornYear = 0, bornMonth = 0, bornDay = 0] = birthDate.split('-').map(Number);
  const months = (year - bornYear) * 12 + month - bornMonth - (day < bornDay ? 1 : 0);
  if (months >= 24) return counted(Math.floor(months / 12), 'year');
  if (months >= 1) return counted(months, 'month');
  return counted(Math.round((Date.parse(date) - Date.parse(birthDate)) / 86_400_000), 'day');
}

/** Today's ISO calendar date where the code runs. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
