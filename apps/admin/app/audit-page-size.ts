/** How many events of the audit log are fetched at a time. */
export const auditPageSize = 50;
