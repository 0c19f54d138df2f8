import { runApp } from '@ohm/web/server';

await runApp('admin', import.meta.dirname);
