import { type Theme, themeAttribute, UiProvider } from '@ohm/ui';
import { Links, Meta, Scripts, ScrollRestoration } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useNonce } from './nonce.ts';

/** The page around every route of an app, the failing ones included. */
export function Document({ theme, children }: { readonly theme: Theme; readonly children: ReactNode }) {
  const nonce = useNonce();
  return (
    <html lang="en" data-theme={themeAttribute(theme)} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <UiProvider>{children}</UiProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}
