import { ConfirmDialog, FormError, useToast } from '@ohm/ui';
import { useFetcher } from '@remix-run/react';
import type { UserRecord } from '../api-types.ts';
import type { action } from '../routes/_app.doctors.tsx';
import { useAnswer } from './use-answer.ts';

/** Closes an account, or opens it again. */
export function ActivationDialog({
  user,
  onClose,
}: {
  readonly user: Pick<UserRecord, 'id' | 'name' | 'email' | 'deactivatedAt'>;
  readonly onClose: () => void;
}) {
  const fetcher = useFetcher<typeof action>();
  const toast = useToast();
  const problem = fetcher.data && 'problem' in fetcher.data ? fetcher.data.problem : null;
  const active = user.deactivatedAt === null;

  useAnswer(fetcher, (answer) => {
    if ('problem' in answer) return;
    toast({
      tone: 'success',
      title: `${answer.saved.name} is ${answer.saved.deactivatedAt ? 'deactivated' : 'active again'}`,
    });
    onClose();
  });

  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`${active ? 'Deactivate' : 'Reactivate'} ${user.name}?`}
      description={
        <div className="grid gap-3">
          <FormError message={problem?.message} focusKey={problem} />
          {active
            ? `${user.email} is signed out everywhere at once and can no longer sign in. What they wrote stays. You can reactivate them.`
            : `${user.email} can sign in again, with the password and the tools of before.`}
        </div>
      }
      confirmLabel={active ? 'Deactivate' : 'Reactivate'}
      tone={active ? 'danger' : 'primary'}
      pending={fetcher.state !== 'idle'}
      onConfirm={() =>
        fetcher.submit({ id: user.id, intent: active ? 'deactivate' : 'reactivate' }, { method: 'post' })
      }
    />
  );
}
