// Requests and answers against JSON Schemas made from the types that Cloudflare publishes with its SDK (api.schema.json).
import { Ajv, type ValidateFunction } from 'ajv';
import schema from './api.schema.json' with { type: 'json' };

const ajv = new Ajv({ strict: false, allErrors: false });
ajv.addSchema(schema, 'api');
const compiled = new Map<string, ValidateFunction>();

export type SchemaName =
  | 'ConfigurationUpdateParams'
  | 'ConfigurationGetResponse'
  | 'CloudflareTunnel'
  | 'Client'
  | 'RecordResponse.CNAMERecord'
  | 'RecordCreateParams.CNAMERecord';

/** What is wrong with the value; undefined when nothing is. */
export function findMismatch(name: SchemaName, value: unknown): string | undefined {
  let validate = compiled.get(name);
  if (validate === undefined) {
    validate = ajv.compile({ $ref: `api#/definitions/${name}` });
    compiled.set(name, validate);
  }
  return validate(value) ? undefined : ajv.errorsText(validate.errors, { dataVar: name });
}
