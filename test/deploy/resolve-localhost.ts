import dns from 'node:dns';

/**
 * Names below `localhost` are this machine (RFC 6761), which not every resolver knows; the emulator gives its HTTP APIs
 * such names. Imported by the suite, and by the command line under test through `NODE_OPTIONS`.
 */
const { lookup } = dns;

Object.assign(dns, {
  lookup: (hostname: string, ...rest: unknown[]) =>
    Reflect.apply(lookup, dns, [hostname.endsWith('.localhost') ? '127.0.0.1' : hostname, ...rest]),
});
