// What Node's own permission check and a file's read cost: run by ./run with and without the permission flag.
import { readFileSync } from 'node:fs';

const [mode, file] = process.argv.slice(2);
const measure = (name, calls, act) => {
  let best = Infinity;
  for (let round = 0; round < 7; round++) {
    const start = process.hrtime.bigint();
    for (let i = 0; i < calls; i++) act();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / calls);
  }
  console.log(`node ${process.version}, ${mode}: ${name} ${best.toFixed(1)} ns`);
};

if (process.permission) {
  measure("process.permission.has('fs.read')", 200000, () => process.permission.has('fs.read'));
  measure("process.permission.has('fs.read', file)", 200000, () => process.permission.has('fs.read', file));
}
measure('fs.readFileSync', 20000, () => readFileSync(file));
