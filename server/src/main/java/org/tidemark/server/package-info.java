/**
 * The platform: an API and pages around one durable ledger, as a Spring Boot application.
 *
 * <pre>
 *   pages ──┐                                   ┌── programmes ──┐
 *   api   ──┼──> commands, quotes, text ───────>│   members      ├──> ledger ──> database
 *   demo  ──┘                                   └── quotes ──────┘
 *            access (who may come in), payments (money that comes from outside)
 * </pre>
 *
 * <p>Each package below is a business module; its boundaries are checked by a test. Invariants:
 * whatever is money is a command to the ledger, never a row of our own; no figure is computed in
 * floating point; nothing is served without the operator's key but what {@link
 * org.tidemark.server.web.access} lists.
 */
@NullMarked
package org.tidemark.server;

import org.jspecify.annotations.NullMarked;
