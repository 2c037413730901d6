/** A case: its event log, replay, state, deadlines, rights, next steps and explanations. @since 0.1.0 */
export * from "./duties.ts"
export * from "./explain.ts"
export * from "./figures.ts"
export * from "./next.ts"
export * from "./replay.ts"
export * from "./rights.ts"
export * from "./timeline.ts"
