/** The product's sign and the app's name, with the organization below. */
export function Brand({ appName, organization }: { appName: string; organization?: string }) {
  return (
    <div className="flex min-w-0 items-center gap-2.5">
      <span
        aria-hidden
        className="grid size-8 shrink-0 place-items-center rounded-lg bg-accent text-lg leading-none font-semibold text-on-accent"
      >
        Ω
      </span>
      <div className="min-w-0 leading-tight">
        <p className="truncate font-semibold">{appName}</p>
        {organization && <p className="truncate text-sm text-ink-muted">{organization}</p>}
      </div>
    </div>
  );
}
