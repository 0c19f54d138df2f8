import { useActionData, useFetcher, useNavigationType } from '@remix-run/react';
import { useEffect, useState } from 'react';

const address = '/patients?index';

/**
 * The search of one user for patients. It is posted and not in the address; what was searched for last is kept in the tab, so
 * that going back finds it again, until signing out. Without scripts the answer comes with the page. `answer` is undefined
 * while nothing is searched for.
 */
export function usePatientSearch<Action>(userId: string) {
  const key = `ohm-patient-search-${userId}`;
  const { data, state, submit, formData, Form } = useFetcher<Action>();
  const posted = useActionData<Action>();
  const cameBack = useNavigationType() === 'POP';
  const [kept, keep] = useState<string | null>(null);

  useEffect(() => {
    const last = cameBack && sessionStorage.getItem(key);
    if (last) submit({ q: last }, { method: 'post', action: address });
  }, [key, submit, cameBack]);

  const sent = formData?.get('q');
  useEffect(() => {
    if (typeof sent !== 'string') return;
    keep(sent.trim());
    sessionStorage.setItem(key, sent.trim());
  }, [key, sent]);

  const showAll = () => {
    keep('');
    sessionStorage.removeItem(key);
  };
  return {
    q: kept,
    answer: kept === '' ? undefined : (data ?? posted),
    searching: state !== 'idle',
    Form,
    showAll,
  };
}
