/** A table that is written by its values, `{ value: 'name name' }`, as a lookup by name, in the order of the table. */
export function byName<Value extends string>(
  table: Readonly<Partial<Record<Value, string>>>,
): ReadonlyMap<string, Value> {
  const values = Object.keys(table) as Value[];
  return new Map(values.flatMap((value) => (table[value] ?? '').split(' ').map((name) => [name, value] as const)));
}
