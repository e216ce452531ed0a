/** What the benchmark uses of jsdom, which brings no types of its own. */
declare module 'jsdom' {
  export class VirtualConsole {}
  export class JSDOM {
    constructor(html: string, options: { readonly url: string; readonly virtualConsole: VirtualConsole });
    readonly window: { readonly document: Document; readonly location: { readonly href: string } };
  }
}
