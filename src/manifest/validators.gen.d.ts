// Generated from schemas/ by `node scripts/generate.mjs`; edit the schemas instead.
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message?: string;
  readonly params: {
    readonly additionalProperty?: string;
    readonly missingProperty?: string;
    readonly propertyName?: string;
    readonly type?: string | readonly string[];
    readonly allowedValues?: readonly unknown[];
  };
  readonly parentSchema?: {
    readonly description?: string;
    readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
  };
}

export interface SchemaValidator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

export const validateVm: SchemaValidator;
export const validateStack: SchemaValidator;
export const validateFleet: SchemaValidator;
export const validateHosts: SchemaValidator;
export const validateSecrets: SchemaValidator;
export const validateRoutes: SchemaValidator;
export const validateCompose: SchemaValidator;
