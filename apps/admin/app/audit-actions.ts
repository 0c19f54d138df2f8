/** What the audit log can be narrowed to. Others are shown like these; they only cannot be picked. */
export const auditActions = [
  'audit.exported',
  'access.denied',
  'session.started',
  'session.refused',
  'session.ended',
  'password.changed',
  'password.reset-requested',
  'password.reset',
  'invitation.created',
  'invitation.updated',
  'invitation.resent',
  'invitation.revoked',
  'invitation.accepted',
  'user.approved',
  'user.features-changed',
  'second-factor.added',
  'second-factor.removed',
  'second-factor.recovery-codes-made',
  'organization.security-changed',
  'user.deactivated',
  'user.reactivated',
  'organization.created',
  'organization.features-changed',
  'organization.models-changed',
  'patient.listed',
  'patient.read',
  'patient.created',
  'visit-note.listed',
  'visit-note.read',
  'visit-note.created',
  'extraction-run.created',
];

/** "user.features-changed" as "User features changed". */
export function actionLabel(action: string): string {
  const words = action.replaceAll(/[.-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
