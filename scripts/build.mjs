// Builds what is shipped, or the parts named: node scripts/build.mjs [renderer] [electron] [loopback] [cli]
import { parts } from './lib/parts.mjs';

const named = process.argv.slice(2);
const names = parts.map(({ name }) => name);
const unknown = named.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}
for (const { name, build } of parts) {
  if (named.length > 0 && !named.includes(name)) continue;
  const start = performance.now();
  await build();
  console.log(`${name.padEnd(9)} built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
