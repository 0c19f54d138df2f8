import { Banner } from '@ohm/ui';
import type { Delivery, Invitation } from '../api-types.ts';

/** What became of the mail of an invitation that was just made, or that it was changed. */
export function DeliveryBanner(props: { readonly invitation: Invitation; readonly delivery: string | null }) {
  const { email } = props.invitation;
  switch (props.delivery as Delivery | 'changed' | null) {
    case 'failed':
      return (
        <Banner tone="warning" role="status" title={`The mail to ${email} could not be sent`}>
          The invitation is kept. Use “Resend” in its row to try again.
        </Banner>
      );
    case 'none':
      return (
        <Banner tone="success" role="status" title={`The account ${email} is active`}>
          Tell the person the password that you set. The Tools portal asks for a new one at the first sign-in.
        </Banner>
      );
    case 'changed':
      return (
        <Banner tone="success" role="status" title={`The invitation of ${email} is changed`}>
          The link that was sent stays good.
        </Banner>
      );
    default:
      return (
        <Banner tone="success" role="status" title={`Invitation sent to ${email}`}>
          The link in the mail is good for 72 hours.
        </Banner>
      );
  }
}
