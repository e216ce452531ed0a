/** A message without the controls by which teleprinters knew its parts (SOH, STX, ETX …); tabs and ends of lines stay. */
export function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}
