import { ConfirmDialog, useToast } from '@ohm/ui';
import { Refusal } from '@ohm/web/react';
import { useFetcher } from '@remix-run/react';
import type { UserRecord } from '../api-types.ts';
import type { action } from '../routes/_app.doctors.tsx';
import { useAnswer } from './use-answer.ts';

/** What an administrator does to an account after one question. */
export type AccountAct = 'deactivate' | 'reactivate' | 'remove-second-factors';

type Person = Pick<UserRecord, 'id' | 'name' | 'email'>;

const acts: Readonly<
  Record<
    AccountAct,
    {
      readonly verb: string;
      readonly title: (person: Person) => string;
      readonly text: (person: Person) => string;
      readonly done: (person: Person) => string;
      readonly tone: 'danger' | 'primary';
    }
  >
> = {
  deactivate: {
    verb: 'Deactivate',
    title: ({ name }) => `Deactivate ${name}?`,
    text: ({ email }) =>
      `${email} is signed out everywhere at once and can no longer sign in. What they wrote stays. You can reactivate them.`,
    done: ({ name }) => `${name} is deactivated`,
    tone: 'danger',
  },
  reactivate: {
    verb: 'Reactivate',
    title: ({ name }) => `Reactivate ${name}?`,
    text: ({ email }) => `${email} can sign in again, with the password and the tools of before.`,
    done: ({ name }) => `${name} is active again`,
    tone: 'primary',
  },
  'remove-second-factors': {
    verb: 'Remove',
    title: ({ name }) => `Remove the second factors of ${name}?`,
    text: ({ email }) =>
      `For somebody who has lost them: ${email} is signed out everywhere, and the password alone lets them in until they set up new ones. Make sure that it is them who ask.`,
    done: ({ name }) => `The second factors of ${name} are removed`,
    tone: 'danger',
  },
};

/** Asks before it closes an account, opens it again, or takes its second factors away. */
export function AccountDialog({
  act,
  user,
  onClose,
}: {
  readonly act: AccountAct;
  readonly user: Person;
  readonly onClose: () => void;
}) {
  const fetcher = useFetcher<typeof action>();
  const toast = useToast();
  const problem = fetcher.data && 'problem' in fetcher.data ? fetcher.data.problem : null;
  const { verb, title, text, done, tone } = acts[act];

  useAnswer(fetcher, (answer) => {
    if ('problem' in answer) return;
    toast({ tone: 'success', title: done(user) });
    onClose();
  });

  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title(user)}
      description={
        <div className="grid gap-3">
          <Refusal message={problem?.message} problem={problem} />
          {text(user)}
        </div>
      }
      confirmLabel={verb}
      tone={tone}
      pending={fetcher.state !== 'idle'}
      onConfirm={() => fetcher.submit({ id: user.id, intent: act }, { method: 'post' })}
    />
  );
}
