import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { TABLE } from '../../functions/topology.ts';
import type { Context } from '../context.ts';

/** One on-demand table for everything that is listed and queried, recoverable to any second of the last 35 days. */
export class RecordTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, { context }: { readonly context: Context }) {
    super(scope, id);
    const { partitionKey, sortKey, monthIndex } = TABLE;
    const key = (name: string) => ({ name, type: AttributeType.STRING });
    this.table = new TableV2(this, 'Table', {
      partitionKey: key(partitionKey),
      sortKey: key(sortKey),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: context.keepData,
      removalPolicy: context.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      globalSecondaryIndexes: [
        {
          indexName: monthIndex.name,
          partitionKey: key(monthIndex.partitionKey),
          sortKey: key(monthIndex.sortKey),
          projectionType: ProjectionType.ALL,
        },
      ],
    });
  }

  /** Single items and queries; no scans, no administration. */
  grantReadWrite(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'].map(
          (name) => `dynamodb:${name}`,
        ),
        resources: [this.table.tableArn, `${this.table.tableArn}/index/${TABLE.monthIndex.name}`],
      }),
    );
  }
}
