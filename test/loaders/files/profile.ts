import {z} from "zod";

/*
 * The rules of the Data Package profile, version 2.0, for every property that this package
 * writes. The profile itself is published on the web only, so they are written down here from it;
 * properties of one's own are allowed everywhere, as the profile does.
 */

const path = z
  .string()
  .regex(
    /^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$/,
    "expected a path below the descriptor, or a URL"
  );
const strings = z.array(z.string()).min(1);
const uniqueStrings = strings.refine((list) => new Set(list).size === list.length, {
  error: "expected each item once"
});
const constraints = z.looseObject({
  required: z.boolean().optional(),
  unique: z.boolean().optional()
});
const field = z.looseObject({
  name: z.string(),
  title: z.string().optional(),
  description: z.string().optional(),
  type: z.enum(["string", "number", "integer", "date"]),
  constraints: constraints.optional()
});
const foreignKey = z.looseObject({
  fields: z.array(z.string()),
  reference: z.looseObject({
    resource: z.string().optional(),
    fields: uniqueStrings
  })
});
const tableSchema = z.looseObject({
  fields: z.array(field).min(1),
  fieldsMatch: z.array(z.enum(["exact", "equal", "subset", "superset", "partial"])).optional(),
  primaryKey: z.union([z.string(), uniqueStrings]).optional(),
  foreignKeys: z.array(foreignKey).min(1).optional(),
  missingValues: z
    .union([
      z.array(z.string()),
      z.array(z.looseObject({value: z.string(), label: z.string().optional()}))
    ])
    .optional()
});
const resource = z.looseObject({
  name: z.string(),
  path: z.union([path, z.array(path).min(1)]),
  data: z.undefined().optional(),
  type: z.literal("table").optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  format: z.string().optional(),
  mediatype: z
    .string()
    .regex(/^.+\/.+$/)
    .optional(),
  encoding: z.string().optional(),
  bytes: z.int().optional(),
  hash: z
    .string()
    .regex(/^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$/)
    .optional(),
  schema: z.union([z.string(), tableSchema]).optional()
});

/** What a descriptor of a Data Package must be. */
export const dataPackage = z.looseObject({
  $schema: z.string().optional(),
  name: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  homepage: z.url().optional(),
  version: z.string().optional(),
  keywords: z.array(z.string()).min(1).optional(),
  licenses: z
    .array(
      z.looseObject({
        name: z.string().regex(/^[-a-zA-Z0-9._]+$/),
        path: path.optional(),
        title: z.string().optional()
      })
    )
    .min(1)
    .optional(),
  contributors: z
    .array(
      z
        .looseObject({title: z.string().optional(), roles: strings.optional()})
        .refine((one) => Object.keys(one).length > 0, {error: "expected at least one property"})
    )
    .min(1)
    .optional(),
  resources: z.array(resource).min(1)
});
