import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { PipelineEvent } from './pipeline/pipeline.ts';

const NAMESPACE = 'Dateline';

/** Takes what the pipeline tells. */
export type Report = (event: PipelineEvent) => void;

/** Structured logs and embedded metrics, as CloudWatch reads them from standard output. */
export function createCloudReport(service: string): Report {
  const logger = new Logger({ serviceName: service });
  const metrics = new Metrics({ namespace: NAMESPACE, serviceName: service });
  return (event) => {
    const { type, ...details } = event;
    // The logger keeps `message` for itself: there it is the type of the event.
    const fields = 'message' in details ? { ...details, message: undefined, reason: details.message } : details;
    if (type === 'failed' || type === 'api-failed') logger.error(type, fields);
    else if (type === 'retried' || type === 'degraded' || type === 'backfilled' || type === 'glossary-left-out')
      logger.warn(type, fields);
    else logger.info(type, fields);
    metrics.addMetric(metricName(event), MetricUnit.Count, 1);
    if (event.type === 'engine-called')
      metrics.addMetric('SpendMicrodollars', MetricUnit.Count, Math.round(event.costUsd * 1_000_000));
    metrics.publishStoredMetrics();
  };
}

/** `StatusComplete`, `EngineCalled`, `Failed`, … */
function metricName(event: PipelineEvent): string {
  const words = event.type === 'status' ? ['status', event.status] : event.type.split('-');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
