// Installs the packages of a folder when its lock file has changed since the last time:  node install.mjs FOLDER

import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export function install(folder) {
  const marker = join(folder, 'node_modules', '.installed');
  const lock = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json'))).digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) {
    return;
  }
  // install scripts of some dependencies start telemetry processes
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    throw new Error(`npm ci failed in ${folder}`);
  }
  writeFileSync(marker, lock);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.argv.slice(2).forEach(folder => install(resolve(folder)));
}
