/** An invented article, long enough to be summarised, told from others by a number in it. */
export function articleText(token: string, day = 17): string {
  return `date 2026-03-${day} Ferry line to Serrin opens after ${token} days of works

VALMORA, March ${day} (Kestrel News) - The ferry line between Valmora and Serrin opened on Tuesday after ${token} days of works, the port authority said.

"People have waited long enough for this boat," port director Elena Marsh told reporters at the quay.

The crossing takes 40 minutes and costs 12 euros. Transport Minister Judith Okoro said the line would carry 900 passengers a day.

The works began in 2023 and cost 31 million euros, 4 million more than planned.
`;
}
