import { SettingsError } from '../../functions/errors.ts';

/** Nothing of Dateline is reachable from another machine. */
export const LOCAL_HOST = '127.0.0.1';

/** Opens a port on this machine alone, and says what to do when it is taken. Returns the port in use. */
export async function listenLocally(
  service: string,
  port: number,
  open: (port: number, host: string) => Promise<string>,
): Promise<number> {
  try {
    return Number(new URL(await open(port, LOCAL_HOST)).port);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE') {
      throw new SettingsError(
        `port ${port} for ${service} is taken by another program: end it, or choose another port (dateline start --help)`,
        cause,
      );
    }
    throw cause;
  }
}
