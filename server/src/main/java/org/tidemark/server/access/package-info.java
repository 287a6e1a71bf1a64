/**
 * Who may come in: whoever has the operator key.
 *
 * <pre>
 *   Authorization: Bearer tmk_...  ──> BearerFilter ──> API, metrics, description of the API
 *   login page, one-time link      ──> session cookie ──> pages
 *   a provider's own signature     ─────────────────────> notices of payments
 * </pre>
 *
 * <p>Invariants: of the key only a salted hash is kept, and it is compared in constant time;
 * without it every route is refused but the login page, what that page needs to be drawn, the bare
 * word on health, and the address for notices, which believes signatures alone; the session cookie
 * is HttpOnly and SameSite=Strict, and every form carries a token against forgery. The key has 256
 * random bits, which is why one round of SHA-256 is enough.
 */
package org.tidemark.server.access;
