import { useSyncExternalStore } from 'react';

const subscribe = () => () => {};

/** A moment in the reader's own time zone; UTC in the title, and in the page as it comes from the server. */
export function LocalTime(props: { readonly iso: string; readonly seconds?: boolean }) {
  const { iso, seconds = true } = props;
  const utc = `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
  const shown = useSyncExternalStore(
    subscribe,
    () => local(new Date(iso)),
    () => utc,
  );
  return (
    <time dateTime={iso} title={utc} className="whitespace-nowrap tabular-nums">
      {seconds ? shown : shown.replace(/:\d\d(?= UTC|$)/, '')}
    </time>
  );
}

/** As 2026-11-22 15:38:00: sortable by eye, and as wide as what it replaces. */
function local(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${day} ${[moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join(':')}`;
}
