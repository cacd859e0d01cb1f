/** A port of this machine, for servers that nobody else is to reach. */
import { createServer, type AddressInfo, type Server } from 'node:net';
import { EnvironmentProblem } from '../diagnostics/problems.ts';

/** Only on this machine: no other computer reaches the address. */
const HOST = '127.0.0.1';

function portProblem(error: unknown, port: number, command: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error;
  const reason = code === 'EACCES' ? 'may not be used without more rights' : 'is in use by another program';
  // The last port has no next one.
  const other = port < 65_535 ? port + 1 : port - 1;
  return new EnvironmentProblem(
    `Port ${port} ${reason}. Stop that program, or choose another port: PORT=${other} ${command}`,
    { cause: error },
  );
}

/**
 * @param port 0 takes any free one.
 * @param command what to run again with another port.
 * @returns the port.
 * @throws EnvironmentProblem when the port is taken or may not be used.
 */
export async function listen(server: Server, port: number, command: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(portProblem(error, port, command) as Error);
    });
    server.listen(port, HOST, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Asks for a port before long work is done for it; parameters and errors are those of `listen`. */
export async function assertPortFree(port: number, command: string): Promise<void> {
  const socket = createServer();
  await listen(socket, port, command);
  await new Promise((resolve) => socket.close(resolve));
}
