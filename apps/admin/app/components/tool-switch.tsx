import { Switch, useToast } from '@ohm/ui';
import { useFetcher } from '@remix-run/react';
import type { OrganizationRecord } from '../api-types.ts';
import type { action } from '../routes/_app.organizations.tsx';
import { useAnswer } from './use-answer.ts';

/** Shows at once what was chosen; a refusal turns it back and says why. */
export function ToolSwitch(props: {
  readonly organization: Pick<OrganizationRecord, 'slug' | 'name' | 'features'>;
  readonly tool: { readonly name: string; readonly label: string };
}) {
  const { organization, tool } = props;
  const fetcher = useFetcher<typeof action>();
  const toast = useToast();
  const chosen = fetcher.formData?.get('on');
  const on = chosen ? chosen === 'true' : organization.features[tool.name] === true;
  const problem = fetcher.data && 'problem' in fetcher.data ? fetcher.data.problem : null;

  useAnswer(fetcher, (answer) => {
    if ('problem' in answer) return;
    toast({
      tone: 'success',
      title: `${tool.label} is ${answer.saved.features[tool.name] ? 'on' : 'off'} for ${organization.name}`,
      description: 'True from the next request on.',
    });
  });

  return (
    <div aria-live="polite">
      <Switch
        label={`${tool.label} for ${organization.name}`}
        hideLabel
        checked={on}
        onChange={(event) =>
          fetcher.submit(
            { slug: organization.slug, tool: tool.name, on: String(event.target.checked) },
            { method: 'post' },
          )
        }
        error={fetcher.state === 'idle' ? problem?.message : undefined}
      />
    </div>
  );
}
