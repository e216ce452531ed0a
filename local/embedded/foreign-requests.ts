/** A reply to a request that did not come from this machine's own programs. */
export interface Refusal {
  readonly status: 403 | 421;
  readonly reason: string;
}

type Header = (name: string) => string | undefined;

/** No name of somebody else's leads here: `localhost` and what ends in it belong to every machine (RFC 6761, 6.3). */
const OWN_HOST = /^(?:127\.0\.0\.1|\[::1\]|(?:[a-z\d-]+\.)*localhost)(?::\d{1,5})?$/i;
/** What a browser says of a request that its user or a page of the same address has made. */
const OWN_SITE: ReadonlySet<string> = new Set(['same-origin', 'none']);

/**
 * Why a request is refused that a web page in the user's browser may have sent: it came by another name, which the page
 * has pointed here, or from a page of another address. SDKs, the AWS CLI and curl say nothing of an origin.
 * Source: Fetch Metadata Request Headers (W3C), Fetch Standard, "Origin".
 */
export function refusalOf(header: Header): Refusal | undefined {
  const host = header('host') ?? '';
  if (!OWN_HOST.test(host)) return { status: 421, reason: 'this is Dateline on this machine alone' };
  const [origin, site] = [header('origin'), header('sec-fetch-site')];
  const isForeign =
    (origin !== undefined && origin !== `http://${host}`) || (site !== undefined && !OWN_SITE.has(site));
  return isForeign ? { status: 403, reason: 'pages of other addresses may not ask Dateline' } : undefined;
}
