/** Pages made from the same data that runs. @since 0.1.0 */
export { vocabularyPage } from "./vocabulary.ts"
