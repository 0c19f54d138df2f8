import type { Api } from '@ohm/web';

type Answer<Call extends (...input: never[]) => Promise<unknown>> = Awaited<ReturnType<Call>>;

export type Invitation = Answer<Api['invitations']['list']['query']>['invitations'][number];
export type Delivery = Answer<Api['invitations']['resend']['mutate']>['delivery'];
export type UserRecord = Answer<Api['users']['list']['query']>['users'][number];
export type OrganizationRecord = Answer<Api['organizations']['list']['query']>['organizations'][number];
export type AuditEvent = Answer<Api['audit']['list']['query']>['events'][number];
