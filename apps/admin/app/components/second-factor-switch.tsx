import { Switch, useToast } from '@ohm/ui';
import { useFetcher } from '@remix-run/react';
import type { action } from '../routes/_app.settings.tsx';
import { useAnswer } from './use-answer.ts';

/** Shows at once what was chosen; a refusal turns it back and says why. */
export function SecondFactorSwitch(props: { readonly organization: string; readonly required: boolean }) {
  const { organization, required } = props;
  const fetcher = useFetcher<typeof action>();
  const toast = useToast();
  const chosen = fetcher.formData?.get('on');
  const problem = fetcher.data && 'problem' in fetcher.data ? fetcher.data.problem : null;

  useAnswer(fetcher, (answer) => {
    if ('problem' in answer || !('adminSecondFactor' in answer.saved)) return;
    toast({
      tone: 'success',
      title: `A second factor is ${answer.saved.adminSecondFactor ? 'required' : 'no longer required'} of administrators`,
      description: `True at ${organization} from the next request on.`,
    });
  });

  return (
    <div aria-live="polite">
      <Switch
        label="Administrators need a second factor"
        hint="Who has none can sign in only to set one up. Everybody else may have one, and need not."
        checked={chosen ? chosen === 'true' : required}
        onChange={(event) =>
          fetcher.submit({ intent: 'second-factor', on: String(event.target.checked) }, { method: 'post' })
        }
        error={fetcher.state === 'idle' ? problem?.message : undefined}
      />
    </div>
  );
}
