/** Far more than any summary or translation; a reply that does not end is cut off here. */
const MAX_REPLY_BYTES = 2_000_000;

/** `fetch` whose reply breaks off when it is too large, so that no server can fill the memory of a function. */
export const limitedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.body === null) return response;
  let bytes = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > MAX_REPLY_BYTES) controller.error(new ReplyTooLargeError());
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(limit), { status, statusText, headers });
};

export class ReplyTooLargeError extends Error {
  constructor() {
    super(`a reply of more than ${MAX_REPLY_BYTES} bytes`);
    this.name = 'ReplyTooLargeError';
  }
}
