import { AuthShell, Button, buttonClass, type Theme } from '@ohm/ui';
import { Link } from '@remix-run/react';

/** What stands in the form's place when no password can be set: why, and what to do. */
export function InvitationProblem({
  theme,
  title,
  message,
  onRetry,
  pending,
}: {
  readonly theme: Theme;
  readonly title: string;
  readonly message: string;
  readonly onRetry?: () => void;
  readonly pending?: boolean;
}) {
  return (
    <AuthShell appName="Ohm" title={title} theme={theme}>
      <p role="alert">{message}</p>
      <div className="mt-5 flex flex-wrap gap-2">
        {onRetry && (
          <Button variant="primary" onClick={onRetry} pending={pending}>
            Try again
          </Button>
        )}
        <Link to="/login" className={buttonClass()}>
          Go to sign-in
        </Link>
      </div>
    </AuthShell>
  );
}
