// Bundles the form harness:  node build.mjs OUTPUT-FOLDER
// Does nothing when nothing has changed, so that it costs a developer's build no time.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = process.argv[2];
if (!out) {
  console.error('usage: node build.mjs OUTPUT-FOLDER');
  process.exit(2);
}

const sources = ['package-lock.json', 'build.mjs', ...readdirSync(join(here, 'src')).sort().map(file => join('src', file))];
const hash = createHash('sha256');
sources.forEach(file => hash.update(file).update(readFileSync(join(here, file))));
const stamp = hash.digest('hex');
const stampFile = join(out, '.built');

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  install(here);
  const { build } = await import('esbuild');
  rmSync(join(out, 'assets'), { recursive: true, force: true });
  mkdirSync(out, { recursive: true });

  const common = {
    absWorkingDir: here,
    outdir: join(out, 'assets'),
    entryNames: '[name]-[hash]',   // so that browsers may keep them for ever
    bundle: true,
    minify: true,
    metafile: true,
    target: 'es2022',
    legalComments: 'linked'
  };
  const nameOf = ({ metafile }, ending) =>
    'assets/' + basename(Object.keys(metafile.outputs).find(file => file.endsWith(ending)));

  // Dates are written as in Britain, whatever language the browser speaks: 03/09 must not be the 9th of March.
  const britishDates = {
    name: 'british-dates',
    setup: ({ onLoad }) => onLoad({ filter: /form-js-viewer.dist.index\.es\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const from = "function getLocaleDateFormat(locale = 'default')";
      if (!text.includes(from)) throw new Error('form-js takes the format of dates from elsewhere now');
      return { contents: text.replace(from, "function getLocaleDateFormat(locale = 'en-GB')"), loader: 'js' };
    })
  };

  const style = nameOf(await build({ ...common, entryPoints: ['src/harness.css'], loader: { '.svg': 'dataurl' } }), '.css');
  const script = nameOf(await build({
    ...common,
    entryPoints: ['src/harness.js'],
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [britishDates],
    define: { STYLE: JSON.stringify(style) }
  }), '.js');
  writeFileSync(join(out, 'task.html'), readFileSync(join(here, 'src/task.html'), 'utf8').replace('%HARNESS%', script));
  writeFileSync(join(out, 'harness.js'), `export * from './${script}';\n`);   // a fixed name for our own pages and tests
  writeFileSync(stampFile, stamp);
  console.log(`forms/${script}`);
}
