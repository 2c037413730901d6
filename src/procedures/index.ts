/** The procedures of a complaints code. @since 0.1.0 */
export { type ComplaintState, complaint } from "./complaint.ts"
