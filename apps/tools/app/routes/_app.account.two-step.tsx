import { createTwoStep } from '@ohm/web';
import { keepForm, keepPage, TwoStepPage } from '@ohm/web/react';
import type { MetaFunction } from '@remix-run/node';
import { sessions } from '../session.server.ts';

const twoStep = createTwoStep(sessions);

export const loader = twoStep.loader;
export const action = twoStep.action;
export const clientAction = keepForm<typeof action>;
export const meta: MetaFunction = () => [{ title: 'Two-step sign-in · Ohm Tools' }];
export default TwoStepPage;
export { keepPage as shouldRevalidate };
