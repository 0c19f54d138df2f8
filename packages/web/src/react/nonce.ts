import { createContext, useContext } from 'react';

/** The nonce of this response's Content-Security-Policy; empty in the browser, which hides it from scripts anyway. */
export const NonceContext = createContext('');

/** The nonce that scripts of this page carry. */
export function useNonce(): string {
  return useContext(NonceContext);
}
