/**
 * The parties of a complaints code.
 *
 * @since 0.1.0
 */

/**
 * A party: the provider, the complainant, or the scheme for alternative dispute resolution (ADR).
 *
 * @since 0.1.0
 */
export type Party = "provider" | "complainant" | "scheme"

/**
 * The parties with the words for them, to begin a sentence.
 *
 * @since 0.1.0
 */
export const PARTIES: Readonly<Record<Party, string>> = {
  provider: "The provider",
  complainant: "The complainant",
  scheme: "The ADR scheme",
}
