import { runApp } from '@ohm/web/server';

await runApp('doctor', import.meta.dirname);
