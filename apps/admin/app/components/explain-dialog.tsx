import { decideTool, explainTool, featureNames, features } from '@ohm/access';
import { Badge, Dialog } from '@ohm/ui';
import { Check, X } from 'lucide-react';
import type { UserRecord } from '../api-types.ts';
import type { ChosenOrganization } from '../chosen-organization.server.ts';
import { listedActor } from '../tool-states.ts';

/** "Why can't they?": what each tool asks of one user, and the answers, from the same table that the API decides by. */
export function ExplainDialog(props: {
  readonly user: UserRecord;
  readonly organization: Pick<ChosenOrganization, 'features'>;
  readonly onClose: () => void;
}) {
  const { user, organization, onClose } = props;
  const actor = listedActor(user, organization.features);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Why can't they?"
      description={`What each tool asks of ${user.name}, and the answers of this moment.`}
      size="md"
    >
      <div className="grid gap-5">
        {featureNames.map((name) => (
          <section key={name} aria-label={features[name].label}>
            <h3 className="flex flex-wrap items-center gap-2 font-semibold">
              {features[name].label}
              {decideTool(name, actor).allowed ? (
                <Badge tone="success">May use it</Badge>
              ) : (
                <Badge tone="danger">May not use it</Badge>
              )}
            </h3>
            <ol className="mt-2 grid gap-2">
              {explainTool(name, actor).map(({ question, answer, detail }) => (
                <li key={question} className="flex gap-2.5">
                  {answer ? (
                    <Check aria-hidden className="mt-0.5 size-5 shrink-0 text-success" />
                  ) : (
                    <X aria-hidden className="mt-0.5 size-5 shrink-0 text-danger" />
                  )}
                  <span className="min-w-0">
                    {question}
                    <span className="block text-sm text-ink-muted">{detail}</span>
                  </span>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
