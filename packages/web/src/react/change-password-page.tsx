import { Banner, Button, Card, FormError, PasswordField } from '@ohm/ui';
import { Form, useActionData, useNavigation } from '@remix-run/react';
import type { Refused } from '../session.ts';
import { AccountPage } from './account-page.tsx';
import { formMessage } from './form-message.ts';
import { NewPasswordField } from './new-password-field.tsx';

/** Where somebody changes their own password, in every app; pair it with createChangePassword. */
export function ChangePasswordPage() {
  const answer = useActionData<Refused | { readonly changed: true }>();
  const { state } = useNavigation();
  const problem = answer && 'problem' in answer ? answer.problem : null;
  const changed = answer && 'changed' in answer;
  return (
    <AccountPage title="Change password">
      <Card className="max-w-xl">
        {changed ? (
          <Banner tone="success" role="status">
            Your password is changed. Other sessions of yours have been ended.
          </Banner>
        ) : (
          <Form method="post" noValidate className="grid gap-4">
            <FormError message={formMessage(problem)} focusKey={problem} />
            <PasswordField
              label="Present password"
              name="current"
              autoComplete="current-password"
              error={problem?.fields.current}
            />
            <NewPasswordField label="New password" name="next" error={problem?.fields.next} />
            <div>
              <Button type="submit" variant="primary" pending={state === 'submitting'}>
                Change password
              </Button>
            </div>
          </Form>
        )}
      </Card>
    </AccountPage>
  );
}
