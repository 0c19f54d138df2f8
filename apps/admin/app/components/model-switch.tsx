import { Banner, Switch, useToast } from '@ohm/ui';
import { useFetcher } from '@remix-run/react';
import type { action } from '../routes/_app.settings.tsx';
import { useAnswer } from './use-answer.ts';

interface ModelSetting {
  readonly model: string | null;
  readonly server: string | null;
  readonly allowed: boolean;
}

/** Whether a language model may read the organization's notes, and what that means. */
export function ModelSwitch({ setting }: { readonly setting: ModelSetting }) {
  const fetcher = useFetcher<typeof action>();
  const toast = useToast();
  const { model, server } = setting;
  const chosen = fetcher.formData?.get('on');
  const allowed = chosen ? chosen === 'true' : setting.allowed;
  const problem = fetcher.data && 'problem' in fetcher.data ? fetcher.data.problem : null;

  useAnswer(fetcher, (answer) => {
    if ('problem' in answer || !('allowed' in answer.saved)) return;
    toast({
      tone: 'success',
      title: answer.saved.allowed ? 'The language model may be asked' : 'No language model is asked any more',
      description: 'True from the next note on.',
    });
  });

  return (
    <div className="grid max-w-prose gap-4">
      {model === null && (
        <Banner tone="info" compact>
          This installation has no language model. Its operator names one with OPENAI_MODEL and
          OPENAI_BASE_URL; until then the built-in engine alone suggests codes.
        </Banner>
      )}
      <div aria-live="polite">
        <Switch
          label="Let a language model refine code suggestions"
          hint={
            model === null
              ? 'Off: there is none.'
              : `Notes go to the model ${model} on ${server}, with names, dates, numbers and addresses taken out first.`
          }
          checked={allowed}
          disabled={model === null && !allowed}
          onChange={(event) =>
            fetcher.submit({ intent: 'model', on: String(event.target.checked) }, { method: 'post' })
          }
          error={fetcher.state === 'idle' ? problem?.message : undefined}
        />
      </div>
      <p className="text-sm text-ink-muted">
        The model chooses among codes that the engine proposed; every suggestion is verified against the note
        and the release in force. It can be turned off at any time, and each change stands in the audit log.
      </p>
    </div>
  );
}
