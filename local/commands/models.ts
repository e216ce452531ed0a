import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { defineCommand } from 'citty';
import { chooseModels } from '../../functions/adapters/bergamot/choose-models.ts';
import {
  type LockedModel,
  modelsByPair,
  PUBLISHED_MODELS,
  pairName,
} from '../../functions/adapters/bergamot/model-lock.ts';
import { HOUSE_LOCK, ModelStore } from '../../functions/adapters/bergamot/model-store.ts';
import { DatelineError, SettingsError } from '../../functions/errors.ts';
import { readEngineSettings } from '../../functions/settings.ts';
import { MODEL_PREFIX } from '../../functions/topology.ts';
import { importModels, readHouseLock } from '../models/import-models.ts';
import { pullModel } from '../models/pull-model.ts';
import { pushModel } from '../models/push-model.ts';
import { megabytes, startProgress } from '../progress.ts';
import { note, paint, print, runCommand } from '../terminal.ts';

const NOT_HERE = 'not here';
const PAIRS = { type: 'positional', description: 'Pairs such as en-es', required: true } as const;

const list = defineCommand({
  meta: { name: 'list', description: 'Every model, its size, and whether it is here.' },
  args: { pairs: { type: 'positional', description: 'Only these pairs', required: false } },
  run: ({ args }) =>
    runCommand(async () => {
      const { folder } = readOptions();
      const store = new ModelStore({ folder });
      const models = await store.models();
      const wanted = args._.length === 0 ? [...models.values()] : args._.flatMap((pair) => modelsOf(models, pair));
      for (const model of wanted) {
        const state = isHere(model, folder) ? await store.problemOf(model) : NOT_HERE;
        await print(describeModel(model, state));
      }
    }),
});

const pull = defineCommand({
  meta: { name: 'pull', description: 'Download the models of pairs: continued where it broke off, verified.' },
  args: { pairs: PAIRS },
  run: ({ args }) =>
    runCommand(async () => {
      const { folder, mirror } = readOptions();
      for (const model of await chosenModels(folder, args._)) {
        const progress = startProgress(pairName(model), sizeOf(model));
        try {
          await pullModel(model, { folder, mirror, advance: progress.advance });
          progress.done(`${pairName(model)} is in ${folder}`);
        } catch (error) {
          progress.failed(`${pairName(model)} was not pulled`);
          throw error;
        }
      }
    }),
});

const importCommand = defineCommand({
  meta: { name: 'import', description: 'Copy model files out of a folder: known ones by their hash.' },
  args: {
    folder: { type: 'positional', description: 'A folder with model files', required: true },
    trust: { type: 'boolean', description: 'Take models that no lock knows too, by their names' },
  },
  run: ({ args }) =>
    runCommand(async () => {
      const { folder } = readOptions();
      const result = await importModels(args.folder, folder, PUBLISHED_MODELS, args.trust ?? false);
      for (const path of result.imported) note(`imported ${path}`);
      for (const pair of result.trusted) note(`${pair} is in ${folder}/${HOUSE_LOCK} now, with the hashes of today`);
      for (const path of result.unknown) note(`${path} is in no lock and was left out`);
      if (result.unknown.length > 0) note('whole models of your own come in with --trust');
      if (result.imported.length === 0) throw new SettingsError(`${args.folder} has no model file that a lock knows`);
    }),
});

const verify = defineCommand({
  meta: { name: 'verify', description: 'Hash every file of the models that are here; exit 1 where one is wrong.' },
  run: () =>
    runCommand(async () => {
      const { folder } = readOptions();
      const store = new ModelStore({ folder });
      let wrong = 0;
      for (const model of (await store.models()).values()) {
        if (!isHere(model, folder)) continue;
        const problem = await store.problemOf(model);
        wrong += problem === undefined ? 0 : 1;
        await print(describeModel(model, problem));
      }
      if (wrong > 0) {
        note(`${wrong} models cannot be used: dateline models pull replaces published ones`);
        process.exitCode = 1;
      }
    }),
});

const push = defineCommand({
  meta: { name: 'push', description: "Upload models to the stack's own bucket, where its functions find them." },
  args: {
    pairs: PAIRS,
    stack: { type: 'string', description: 'Name of the stack', default: 'Dateline' },
    bucket: { type: 'string', description: 'The bucket itself, in place of a stack', valueHint: 'NAME' },
  },
  run: ({ args }) =>
    runCommand(async () => {
      const { folder, region } = readOptions();
      const bucket = args.bucket ?? (await findBucket(args.stack, region));
      const client = new S3Client({ region });
      const models = await chosenModels(folder, args._);
      for (const model of models) {
        const progress = startProgress(pairName(model), sizeOf(model));
        try {
          await pushModel(model, { folder, client, bucket, advance: progress.advance });
          progress.done(`${pairName(model)} is in s3://${bucket}/${MODEL_PREFIX}${pairName(model)}/`);
        } catch (error) {
          progress.failed(`${pairName(model)} was not pushed`);
          throw error;
        }
      }
      const house = await readHouseLock(folder);
      if (house.models.length > 0) {
        const Body = JSON.stringify(house);
        await client.send(new PutObjectCommand({ Bucket: bucket, Key: `${MODEL_PREFIX}${HOUSE_LOCK}`, Body }));
      }
    }),
});

export const models = defineCommand({
  meta: { name: 'models', description: 'Models of neural translation: list, pull, import, verify, push.' },
  subCommands: { list, pull, import: importCommand, verify, push },
});

function readOptions() {
  const { adapters, region } = readEngineSettings();
  return { folder: adapters.bergamot.modelsFolder, mirror: adapters.bergamot.mirror, region };
}

async function chosenModels(folder: string, pairs: readonly string[]): Promise<readonly LockedModel[]> {
  const known = modelsByPair(await readHouseLock(folder), PUBLISHED_MODELS);
  return [...new Set(pairs.flatMap((pair) => modelsOf(known, pair)))];
}

/** One model, or the two that serve a pair over English. */
function modelsOf(known: ReadonlyMap<string, LockedModel>, pair: string): readonly LockedModel[] {
  const [, from, to] = /^([a-z]{2,3}(?:-[A-Z][A-Za-z]+)?)-([a-z]{2,3}(?:-[A-Z][A-Za-z]+)?)$/.exec(pair) ?? [];
  if (from === undefined || to === undefined) throw new SettingsError(`expected a pair such as en-es, found "${pair}"`);
  const chosen = chooseModels(known, { from, to });
  if (chosen === undefined)
    throw new SettingsError(`there is no model for ${pair}, nor over English: dateline models list`);
  return chosen;
}

/** Whether any of a model is in the folder, whole or not. */
function isHere(model: LockedModel, folder: string): boolean {
  return existsSync(join(folder, pairName(model)));
}

function describeModel(model: LockedModel, problem: string | undefined): string {
  const colour = problem === undefined ? 'green' : problem === NOT_HERE ? 'dim' : 'red';
  const state = paint(colour, problem ?? 'ready');
  const quality = model.comet === undefined ? '' : `COMET ${model.comet.toFixed(3)}`;
  const columns = [
    pairName(model).padEnd(8),
    megabytes(sizeOf(model)).padStart(8),
    (model.architecture ?? 'own').padEnd(11),
  ];
  return `${columns.join('  ')}  ${quality.padEnd(11)}  ${state}`;
}

function sizeOf(model: LockedModel): number {
  return model.files.reduce((sum, file) => sum + file.bytes, 0);
}

async function findBucket(stack: string, region: string): Promise<string> {
  const client = new CloudFormationClient({ region });
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: stack }));
    const bucket = Stacks?.[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'ResultsBucketName')?.OutputValue;
    if (bucket !== undefined) return bucket;
    throw new SettingsError(`the stack ${stack} has no output ResultsBucketName: is it one of Dateline's?`);
  } catch (cause) {
    if (cause instanceof DatelineError) throw cause;
    const reason = cause instanceof Error ? cause.message : 'unknown';
    throw new SettingsError(`the stack ${stack} cannot be read in ${region}: ${reason}`, cause);
  } finally {
    client.destroy();
  }
}
