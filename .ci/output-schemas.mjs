// The JSON Schemas (2020-12) of what the commands write with `--json`, made from the types in src/cli/outputs.ts, so that
// a field and its description are written once. ts-json-schema-generator reads the types; what a type takes from one of
// effect's schemas (`typeof X.Type`, `keyof typeof X`) it asks TypeScript itself.

import { fileURLToPath } from "node:url"
import { fromSchemaDraft07, META_SCHEMA_URI_DRAFT_2020_12 } from "effect/JsonSchema"
import {
  AnyType,
  ArrayType,
  BooleanType,
  createFormatter,
  createParser,
  createProgram,
  LiteralType,
  NullType,
  NumberType,
  ObjectProperty,
  ObjectType,
  SchemaGenerator,
  StringType,
  UndefinedType,
  UnionType,
} from "ts-json-schema-generator"
import ts from "typescript"

const root = fileURLToPath(new URL("..", import.meta.url))

/** Types that only the type checker can tell: those that an effect schema infers, and the keys of a value. */
const inferred = (checker) => {
  const within = new Set()
  const convert = (type) => {
    // A schema that holds itself is nowhere written whole: what is picked of it is shallow.
    if (within.has(type)) return new AnyType()
    within.add(type)
    const converted = convertNew(type)
    within.delete(type)
    return converted
  }
  const convertNew = (type) => {
    const is = (flag) => (type.flags & flag) !== 0
    if (is(ts.TypeFlags.Boolean)) return new BooleanType()
    if (type.isUnion()) return new UnionType(type.types.map(convert))
    if (type.isStringLiteral() || type.isNumberLiteral()) return new LiteralType(type.value)
    if (is(ts.TypeFlags.BooleanLiteral)) return new LiteralType(checker.typeToString(type) === "true")
    if (is(ts.TypeFlags.String)) return new StringType()
    if (is(ts.TypeFlags.Number)) return new NumberType()
    if (is(ts.TypeFlags.Null)) return new NullType()
    if (is(ts.TypeFlags.Undefined)) return new UndefinedType()
    if (checker.isArrayType(type)) return new ArrayType(convert(checker.getTypeArguments(type)[0]))
    if (is(ts.TypeFlags.Object)) return objectOf(type)
    throw new Error(`no JSON Schema for the type ${checker.typeToString(type)}`)
  }
  const objectOf = (type) => {
    const properties = checker
      .getPropertiesOfType(type)
      .map(
        (property) =>
          new ObjectProperty(
            property.name,
            convert(checker.getTypeOfSymbol(property)),
            (property.flags & ts.SymbolFlags.Optional) === 0,
          ),
      )
    const index = checker.getIndexTypeOfType(type, ts.IndexKind.String)
    return new ObjectType(`inferred-${type.id}`, [], properties, index === undefined ? false : convert(index))
  }
  const isSchemaType = (node) =>
    ts.isTypeQueryNode(node) && ts.isQualifiedName(node.exprName) && node.exprName.right.text === "Type"
  const isKeyOfValue = (node) =>
    ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword && ts.isTypeQueryNode(node.type)
  return {
    supportsNode: (node) => isSchemaType(node) || isKeyOfValue(node),
    createType: (node) => convert(checker.getTypeFromTypeNode(node)),
  }
}

/**
 * The schema of what each command writes, by the command, in the order of src/cli/outputs.ts.
 */
export const outputSchemas = () => {
  const config = {
    path: `${root}src/cli/outputs.ts`,
    tsconfig: `${root}tsconfig.json`,
    additionalProperties: false,
    topRef: true,
    expose: "export",
    jsDoc: "extended",
    // tsc has checked them already.
    skipTypeCheck: true,
  }
  const program = createProgram(config)
  const parser = createParser(program, config, (chain) => chain.addNodeParser(inferred(program.getTypeChecker())))
  const generator = new SchemaGenerator(program, parser, createFormatter(config), config)
  const outputs = program
    .getSourceFile(config.path)
    .statements.flatMap((each) =>
      (ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each)) && each.name.text.endsWith("Output")
        ? [each.name.text]
        : [],
    )
  return Object.fromEntries(
    outputs.map((name) => {
      const { schema, definitions } = fromSchemaDraft07(generator.createSchema(name))
      const command = name
        .replace(/Output$/, "")
        .replace(/(?<=[a-z])(?=[A-Z])/g, "-")
        .toLowerCase()
      return [command, { $schema: META_SCHEMA_URI_DRAFT_2020_12, ...schema, $defs: definitions }]
    }),
  )
}
