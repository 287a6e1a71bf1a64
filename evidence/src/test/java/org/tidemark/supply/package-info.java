/**
 * What production is made of, and whether that is known, allowed and without known holes.
 *
 * <pre>
 *   class path of the command ──┐
 *   SBOM that is shipped ───────┼──> the same libraries, each known by docs/dependencies.md,
 *   kept advisories ────────────┘    under a licence that is allowed, outside every affected range
 * </pre>
 *
 * <p>Nothing here asks a network: what is known stands in the repository, with its date.
 */
package org.tidemark.supply;
