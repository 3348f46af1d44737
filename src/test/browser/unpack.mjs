// Fetches and unpacks a Chromium for Linux on x64:  node unpack.mjs FOLDER
// Afterwards FOLDER holds `chromium`, the libraries that it needs beyond the C library in `lib`, and fonts.

import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { install } from '../../main/frontend/install.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = resolve(process.argv[2] ?? 'chromium');
const packed = join(here, 'node_modules/@sparticuz/chromium/bin');
const ready = join(folder, '.unpacked');
const wanted = readFileSync(join(here, 'package-lock.json'), 'utf8');

if (!existsSync(ready) || readFileSync(ready, 'utf8') !== wanted) {
  install(here);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const archive of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) {
    untar(await unpacked(archive));
  }
  writeFileSync(join(folder, 'fonts', 'fonts.conf'), '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n'
    + `<fontconfig><dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'fontcache')}</cachedir></fontconfig>\n`);
  await pipeline(createReadStream(join(packed, 'chromium.br')), createBrotliDecompress(), createWriteStream(join(folder, 'chromium.part'), { mode: 0o755 }));
  renameSync(join(folder, 'chromium.part'), join(folder, 'chromium'));
  writeFileSync(ready, wanted);
}
console.log(join(folder, 'chromium'));

async function unpacked(archive) {
  const chunks = [];
  await pipeline(createReadStream(join(packed, archive)), createBrotliDecompress(), new Writable({
    write(chunk, encoding, done) {
      chunks.push(chunk);
      done();
    }
  }));
  return Buffer.concat(chunks);
}

/** The plain files of a tar archive; these hold nothing else but folders. */
function untar(tar) {
  const text = (at, length) => tar.toString('latin1', at, at + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const size = parseInt(text(at + 124, 12), 8);
    const file = resolve(folder, text(at, 100));
    if (['0', ''].includes(text(at + 156, 1)) && file.startsWith(folder)) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, tar.subarray(at + 512, at + 512 + size), { mode: 0o755 });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
