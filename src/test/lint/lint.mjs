#!/usr/bin/env node
// Checks models, decisions and forms:  node lint.mjs [FILE or FOLDER ...]
// Without arguments: all of the project. Exit status 1 when anything was found, 2 when there was nothing to check.

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as decisions from './decisions.mjs';
import * as forms from './forms.mjs';
import * as models from './models.mjs';
import { check as checkTogether } from './together.mjs';

const home = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

function filesBelow(path) {
  if (!existsSync(path)) {
    return [];
  }
  if (statSync(path).isFile()) {
    return [path];
  }
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => !['node_modules', 'target', '.git'].includes(entry.name))
    .flatMap(entry => filesBelow(join(path, entry.name)))
    .sort();
}

const isChecked = file => /\.(bpmn|dmn|form)$/.test(file);

/** The project that a file belongs to: the nearest folder above with a folder bpmn or forms. */
function projectOf(file) {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'bpmn')) || existsSync(join(folder, 'forms'))) {
      return folder;
    }
  }
  return dirname(file);
}

/** [{ file, id, message, rule }] for every file of the project, and for the project as a whole. */
export async function lint(project, wanted = () => true) {
  const files = ['bpmn', 'forms'].flatMap(folder => filesBelow(join(project, folder))).filter(isChecked);
  const found = [];
  const read = { models: [], decisions: [], forms: [] };
  const collect = (file, list) => found.push(...list.map(one => ({ file, ...one })));

  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    try {
      if (file.endsWith('.bpmn')) {
        const model = await models.read(text);
        read.models.push({ file, definitions: model.definitions });
        if (wanted(file)) collect(file, await models.check(model));
      } else if (file.endsWith('.dmn')) {
        const table = await decisions.read(text);
        read.decisions.push({ file, definitions: table.definitions });
        if (wanted(file)) collect(file, decisions.check(table));
      } else {
        read.forms.push({ file });
        if (wanted(file)) collect(file, forms.check(file, text));
      }
    } catch (error) {
      collect(file, [{ id: '', message: error.message, rule: 'import' }]);
    }
  }
  found.push(...checkTogether(project, read).filter(one => wanted(one.file)));
  return { files: files.filter(wanted), found };
}

async function main(args) {
  const asked = args.length ? args.map(path => resolve(path)).flatMap(filesBelow).filter(isChecked) : null;
  const projects = asked ? [...new Set(asked.map(projectOf))] : [home];
  const missing = args.filter(path => !existsSync(path));
  missing.forEach(path => console.error(`${path}: no such file or folder`));

  let checked = 0;
  let problems = missing.length;
  for (const project of projects) {
    const { files, found } = await lint(project, file => !asked || asked.includes(file));
    checked += files.length;
    problems += found.length;
    for (const { file, id, message, rule } of found) {
      console.log(`${relative(process.cwd(), file)}: ${id ? id + ': ' : ''}${message} (${rule})`);
    }
  }
  console.log(`${checked} files checked, ${problems} problems`);
  return problems ? 1 : checked ? 0 : 2;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2));
}
