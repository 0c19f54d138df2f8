import { AuthShell, ProgressBar, type Theme } from '@ohm/ui';
import { formText, keepForm, useLinkToken } from '@ohm/web/react';
import { type ActionFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useFetcher, useRouteLoaderData } from '@remix-run/react';
import { useCallback, useEffect } from 'react';
import { AcceptForm } from '../components/accept-form.tsx';
import { InvitationProblem } from '../components/invitation-problem.tsx';
import { brokenLink, whyDead } from '../invitation-link.ts';
import type { loader as rootLoader } from '../root.tsx';
import { sessions } from '../session.server.ts';

export const meta: MetaFunction = () => [{ title: 'Accept invitation · Ohm' }];

/** Without a password: what the link is good for. With one: accepts, and goes to the sign-in of the right app. */
export const action = (args: ActionFunctionArgs) =>
  sessions.submit(args, async ({ api, form }) => {
    const token = formText(form, 'token');
    if (!form.has('password')) return { invitation: await api.invitations.inspect.mutate({ token }) };
    const { redirectTo } = await api.invitations.accept.mutate({
      token,
      password: formText(form, 'password'),
    });
    // Whoever was signed in here is not the one who was invited: the sign-in must not lead into their session.
    await api.auth.logout.mutate({}).catch(() => undefined);
    throw redirect(redirectTo, { headers: { 'set-cookie': await sessions.forget() } });
  });

export const clientAction = keepForm<typeof action>;

export default function AcceptInvite() {
  const theme = useRouteLoaderData<typeof rootLoader>('root')?.theme ?? 'system';
  const link = useLinkToken();
  if (link.state === 'read') return <Invitation key={link.token} token={link.token} theme={theme} />;
  if (link.state === 'missing') return <InvitationProblem theme={theme} {...brokenLink} />;
  return <Checking theme={theme} begun={false} />;
}

function Invitation({ token, theme }: { readonly token: string; readonly theme: Theme }) {
  const inspector = useFetcher<typeof action>();
  const accepter = useFetcher<typeof action>();
  const { submit } = inspector;
  const inspect = useCallback(() => {
    submit({ token }, { method: 'post' });
  }, [submit, token]);
  useEffect(inspect, [inspect]);

  const answer = inspector.data;
  const dead = whyDead(answer, accepter.data);
  if (dead) {
    const retry = { onRetry: inspect, pending: inspector.state !== 'idle' };
    return <InvitationProblem theme={theme} {...dead} {...(dead.passing && retry)} />;
  }
  if (answer && 'invitation' in answer)
    return <AcceptForm theme={theme} token={token} invitation={answer.invitation} fetcher={accepter} />;
  return <Checking theme={theme} begun />;
}

/** Until the API has answered; before any script runs there is nothing to wait for. */
function Checking({ theme, begun }: { readonly theme: Theme; readonly begun: boolean }) {
  return (
    <AuthShell appName="Ohm" title="Accept invitation" theme={theme}>
      <div className="min-h-8">{begun && <ProgressBar label="Checking your invitation" />}</div>
      <noscript>
        <p>This page needs JavaScript to read your invitation link. Switch it on and open the link again.</p>
      </noscript>
    </AuthShell>
  );
}
