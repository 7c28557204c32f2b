// What the official runtime does when started as `electron [-r module] path`; the development runtime comes without it.
// Playwright relies on -r to be there before the app.
const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const given = process.argv.slice(1);
const preload = [];
let file;
while (given.length > 0 && file === undefined) {
  const word = given.shift();
  if (word === '-v' || word === '--version') {
    console.log(`v${process.versions.electron}`);
    process.exit(0);
  }
  if (word === '-r' || word === '--require') preload.push(given.shift());
  else if (!word.startsWith('-')) file = path.resolve(word);
}

Module._preloadModules(preload);
if (file === undefined) {
  console.error('usage: electron [-r module] path');
  app.exit(1);
} else {
  load(file);
}

function load(start) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  try {
    const description = path.join(start, 'package.json');
    if (fs.existsSync(description)) {
      const { name, productName, version } = JSON.parse(fs.readFileSync(description, 'utf8'));
      if (version) app.setVersion(version);
      app.name = productName || name || app.name;
    }
    const script = Module._resolveFilename(start, null, true);
    app.setAppPath(fs.existsSync(description) ? start : path.dirname(script));
    Module._load(script, Module, true);
  } catch (fault) {
    console.error(fault);
    app.exit(1);
  }
}
