import { Button, buttonClass, Card, PageHeader, SelectField, TextField } from '@ohm/ui';
import { assertMay } from '@ohm/web';
import { formText, keepForm, Refusal, RouteError } from '@ohm/web/react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useNavigation } from '@remix-run/react';
import { BackLink } from '../components/back-link.tsx';
import { inWordsOfForm } from '../form-problem.ts';
import { load, submit } from '../session.server.ts';
import { type Sex, sexChoices } from '../sexes.ts';

export const meta: MetaFunction = () => [{ title: 'Register patient · Ohm' }];

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ user }) => {
    assertMay(user, 'patients.create');
    return null;
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ api, form }) => {
    const { id } = await api.patients.create.mutate({
      mrn: formText(form, 'mrn'),
      name: formText(form, 'name'),
      birthDate: formText(form, 'birthDate'),
      // The API says what is wrong with any other value.
      sex: formText(form, 'sex') as Sex,
    });
    throw redirect(`/patients/${id}`);
  });

const words = { birthDate: 'Enter the birth date.', sex: 'Choose the sex as it is registered.' };

export const clientAction = keepForm;

export default function RegisterPatient() {
  const problem = useActionData<typeof action>()?.problem;
  const { state } = useNavigation();
  const fields = inWordsOfForm(problem, words);
  return (
    <>
      <PageHeader title="Register patient" back={<BackLink to="/patients">Patients</BackLink>} />
      <Card className="max-w-xl">
        <Form method="post" noValidate autoComplete="off" className="grid gap-4">
          <Refusal problem={problem} errors={fields} />
          <TextField
            label="MRN"
            name="mrn"
            hint="The medical record number of your organization."
            required
            spellCheck={false}
            error={fields.mrn}
          />
          <TextField label="Name" name="name" required spellCheck={false} error={fields.name} />
          <TextField label="Birth date" name="birthDate" type="date" required error={fields.birthDate} />
          <SelectField
            label="Sex"
            name="sex"
            required
            placeholder="Choose one"
            options={sexChoices}
            error={fields.sex}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" pending={state === 'submitting'}>
              Register patient
            </Button>
            <Link to="/patients" className={buttonClass({ variant: 'ghost' })}>
              Cancel
            </Link>
          </div>
        </Form>
      </Card>
    </>
  );
}

export { RouteError as ErrorBoundary };
