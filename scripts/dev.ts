import { watch } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './lib/run-command.ts';
import { startDevGoogle } from './dev-google.ts';
import { startDevTwilio } from './dev-twilio.ts';
import { loadLocalEnvironment, serve } from './lib/serve.ts';
import { startReloadBell } from './lib/reload-bell.ts';

const root = join(import.meta.dirname, '..');
loadLocalEnvironment(root);
const bell = await startReloadBell();
const google = await startDevGoogle(process.env);
const twilio = await startDevTwilio(process.env);

await serve({
  root,
  nodeArguments: ['--watch', '--watch-preserve-output'],
  serverEnv: {
    DATABASE_URL: process.env['DATABASE_URL'] ?? 'data/dev.sqlite',
    ...google.env,
    ...twilio.env,
  },
  demoEntry: 'scripts/dev-demo-site.ts',
  demoEnv: { DEV_RELOAD_URL: bell.url },
  title: 'BookingSaaS is running and watches its files.',
  alsoAnswers: [...google.addresses, ...twilio.addresses],
  onReady: rebuildOnChange,
});
bell.close();
await google.stop();
await twilio.stop();

function rebuildOnChange(): () => void {
  const widget = watch(join(root, 'widget', 'src'), { recursive: true }, () => schedule());
  const pages = ['demo-site/src', 'server/src', 'embed-generator'].map((folder) =>
    watch(join(root, folder), { recursive: true }, () => bell.ringSoon()),
  );
  let timer: NodeJS.Timeout | undefined;
  let isBuilding = false;
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), 80);
  };
  const rebuild = async () => {
    if (isBuilding) return schedule();
    isBuilding = true;
    const { code, output } = await runCommand({
      command: 'pnpm',
      args: ['--filter', '@bookingsaas/widget', 'build'],
      cwd: root,
    });
    isBuilding = false;
    if (code === 0) bell.ringSoon();
    else console.error(output);
  };
  return () => {
    clearTimeout(timer);
    for (const watcher of [widget, ...pages]) watcher.close();
  };
}
