import { Button, CheckboxGroup, Dialog, DialogFooter, useToast } from '@ohm/ui';
import { Refusal } from '@ohm/web/react';
import { useFetcher } from '@remix-run/react';
import type { UserRecord } from '../api-types.ts';
import type { ChosenOrganization } from '../chosen-organization.server.ts';
import type { action } from '../routes/_app.doctors.tsx';
import { toolChoices } from '../tool-states.ts';
import { EntitlementBanner } from './entitlement-banner.tsx';
import { useAnswer } from './use-answer.ts';

/** Which tools are enabled for one user; true on their next request. */
export function ManageToolsDialog(props: {
  readonly user: UserRecord;
  readonly organization: Pick<ChosenOrganization, 'name' | 'features'>;
  readonly onClose: () => void;
}) {
  const { user, organization, onClose } = props;
  const fetcher = useFetcher<typeof action>();
  const toast = useToast();
  const problem = fetcher.data && 'problem' in fetcher.data ? fetcher.data.problem : null;

  useAnswer(fetcher, (answer) => {
    if ('problem' in answer) return;
    toast({
      tone: 'success',
      title: `Tools of ${answer.saved.name} saved`,
      description: 'True from their next request on.',
    });
    onClose();
  });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Manage tools"
      description={`${user.name}, ${user.email}`}
    >
      <fetcher.Form method="post">
        <input type="hidden" name="id" value={user.id} />
        <div className="grid gap-3">
          <Refusal message={problem?.message} problem={problem} />
          <EntitlementBanner organization={organization.name} features={organization.features} compact />
          <CheckboxGroup
            label="Enabled tools"
            name="enabledFeatures"
            options={toolChoices}
            defaultValue={user.enabledFeatures}
          />
        </div>
        <DialogFooter>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" pending={fetcher.state !== 'idle'}>
            Save
          </Button>
        </DialogFooter>
      </fetcher.Form>
    </Dialog>
  );
}
