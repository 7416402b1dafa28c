import type { Filters } from '../../../domain/filters';
import type { AddressContext, ReportFault } from '../addressContext';

/** The address that a value is read from, for values that depend on others. */
export type AddressReading = {
  readonly context: AddressContext;
  /** What the address has for a parameter, decoded. */
  readonly text: (name: string) => string | undefined;
  /** The value of another filter, one that always has a value. No two filters may depend on each other. */
  readonly filter: <Key extends keyof Filters>(key: Key) => Filters[Key];
};

/** How the value of one filter is read from an address and written into it. */
export type Codec<Value> = {
  /** What an address without the parameter means. */
  readonly default: (reading: AddressReading, report: ReportFault) => Value;
  /** The value that a text means; `undefined`, after a report, where it has to be the default. */
  readonly parse: (text: string, report: ReportFault, reading: AddressReading) => Value | undefined;
  /** What `parse` reads as the same value; `undefined` where nothing is to be written. */
  readonly serialize: (value: Value) => string | undefined;
  /** Whether the value says anything beside the other filters; it always does unless given. */
  readonly isMeant?: (filters: Filters) => boolean;
  /** Whether an address may leave the value out. Unless given: where it is written as the default is. */
  readonly isImplied?: (filters: Filters, context: AddressContext) => boolean;
  /** Whether the value is a list, its items between commas. */
  readonly isList?: true;
  /** Written behind `#`, which browsers do not send: the value may identify a person, or this text of it is too long. */
  readonly isInFragment?: true | ((text: string) => boolean);
  /** Parameters of one group are read together: a fault of one is a fault of all. */
  readonly group?: 'dates';
  /** Whether another value makes another range, or is a moment that only its own range has. */
  readonly range?: 'sets' | 'within';
};

export type Parameter<Value> = Codec<Value> & { readonly name: string };

/** A parameter of the address under its name. */
export function parameter<const Name extends string, Value>(
  name: Name,
  codec: Codec<Value>,
): Parameter<Value> & { readonly name: Name } {
  return { ...codec, name };
}
