/** Pages made from the same data that runs. @since 0.1.0 */

export { conformancePage } from "./conformance-page.ts"
export { requirementsPage } from "./requirements-page.ts"
export { type SarifLog, type SarifResult, sarifOf } from "./sarif.ts"
export type { SarifRule } from "./sarif-rules.ts"
export { vocabularyPage } from "./vocabulary.ts"
