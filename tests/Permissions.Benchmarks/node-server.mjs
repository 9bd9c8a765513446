// The same API for Node: serves on loopback until its input ends, and a quarter of an hour at most.
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  const id = request.url.slice('/orders/'.length);
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(`order ${Number(id)}`);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.on('end', () => process.exit(0)).resume();
setTimeout(() => process.exit(1), 15 * 60 * 1000).unref();
