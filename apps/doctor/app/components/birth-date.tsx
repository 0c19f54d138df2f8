import { ageOn, dateInWords, today } from '../calendar-date.ts';

/** A birth date with the age that follows from it. */
export function BirthDate({ date }: { readonly date: string }) {
  const age = ageOn(today(), date);
  return (
    <>
      <time dateTime={date}>{dateInWords(date)}</time>{' '}
      {/* For a few hours a day the server's date may be another than the browser's. */}
      <span suppressHydrationWarning className="whitespace-nowrap text-ink-muted">
        {age && `(${age})`}
      </span>
    </>
  );
}
