import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type UserConfig } from 'vite';

/** How each of the apps is built. */
export const appViteConfig: UserConfig = defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      // Every flag on the way to React Router 7 but lazy route discovery, whose route can be made to hang (CVE-2026-55685).
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: false,
      },
    }),
  ],
  // One file holds all that the server needs: no package of a package has to be found at run time.
  ssr: { noExternal: true },
  // The icons alone are two thousand modules, and not every builder of images allows so many open files.
  build: { rollupOptions: { maxParallelFileOps: 100 } },
});
