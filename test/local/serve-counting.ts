import { appendFileSync } from 'node:fs';
import { readEngineSettings } from '../../functions/settings.ts';
import { startDateline } from '../../local/embedded/start-dateline.ts';

/** A Dateline in a process of its own that can be killed: notes each call of an engine in a file before it goes on. */
const [dataFolder = '', log = ''] = process.argv.slice(2);
const dateline = await startDateline({
  dataFolder,
  engines: { ...readEngineSettings({}), languages: [] },
  apiPort: 0,
  objectPort: 0,
  tablePort: 0,
  report: (event) => {
    if (event.type === 'engine-called') appendFileSync(log, `${event.id}\n`);
  },
});
process.stdout.write(
  `${JSON.stringify({ apiUrl: dateline.apiUrl, objectEndpoint: dateline.cloud.clients.objectEndpoint, ingestQueueUrl: dateline.cloud.storage.ingestQueueUrl })}\n`,
);
