import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articleId } from '../../../functions/record/object-keys.ts';
import { type DrivenPipeline, drivePipeline } from '../../embedded/driven-pipeline.ts';
import { startTestCloud, type TestCloud } from '../../embedded/test-cloud.ts';
import { scriptedTranslator } from '../translation/scripted-translator.ts';

const SPANISH: Readonly<Record<string, string>> = {
  'Ferry line to Serrin opens': 'Se abre la línea de transbordadores a Serrin',
  'The ferry line between Valmora and Serrin opened on Tuesday, the port authority said.':
    'La línea de transbordadores entre Valmora y Serrin se abrió el martes, dijo la autoridad portuaria.',
  // Who did it, and what they did, of the summary's answers.
  'The ferry line between Valmora and Serrin': 'La línea de transbordadores entre Valmora y Serrin',
  'The ferry line between Valmora and Serrin opened on Tuesday, the port authority said':
    'La línea de transbordadores entre Valmora y Serrin se abrió el martes, dijo la autoridad portuaria',
  'The harbour was quiet after the ceremony.': 'El puerto estaba tranquilo después de la ceremonia.',
  'The harbour was crowded after the ceremony.': 'El puerto estaba lleno de gente después de la ceremonia.',
};
const KEY = 'ferry.html';
let cloud: TestCloud;
let driven: DrivenPipeline;
const translator = scriptedTranslator({ say: (text) => SPANISH[text] ?? text, costUsd: 0.01 });

beforeAll(async () => {
  cloud = await startTestCloud();
  driven = drivePipeline(cloud, { translator });
});
afterAll(async () => {
  driven.close();
  await cloud.close();
});

/** Uploads the article with this last sentence; gives what was sent to the engine for it. */
async function upload(last: string): Promise<string[]> {
  const [headline, lead] = Object.keys(SPANISH);
  const page = `<html lang="en"><body><article><h1>${headline}</h1><p>${lead}</p><p>${last}</p></article></body></html>`;
  await cloud.objects.send(new PutObjectCommand({ Bucket: cloud.storage.articleBucket, Key: KEY, Body: page }));
  const before = translator.requests.length;
  await driven.drain();
  return translator.requests.slice(before).flatMap(({ segments }) => segments.map(({ text }) => text));
}

it('sends only the changed sentence of a new version to the engine', async () => {
  const id = articleId(cloud.storage.articleBucket, KEY);
  const statusOf = async () => (await driven.pipeline.records.get(id))?.translations.map(({ status }) => status);
  const first = await upload('The harbour was quiet after the ceremony.');
  expect(first.toSorted()).toEqual(Object.keys(SPANISH).slice(0, 5).toSorted());
  expect(await statusOf()).toEqual(['ok']);
  expect(await upload('The harbour was crowded after the ceremony.')).toEqual([
    'The harbour was crowded after the ceremony.',
  ]);
  expect(await statusOf()).toEqual(['ok']);
});
