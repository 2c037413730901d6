/**
 * What an application imports: the published Code as clauses, working time, the language of rules, Opus's code, the
 * Complaint procedure, and cases.
 *
 * @since 0.1.0
 */
export * from "./case/index.ts"
export * from "./code/index.ts"
export * from "./machine/index.ts"
export * from "./procedures/index.ts"
export * from "./time/index.ts"
