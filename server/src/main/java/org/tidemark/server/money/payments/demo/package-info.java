/**
 * A provider that runs inside, for trying things out: it speaks the same port, signs its notices
 * and forgets everything at a stop.
 *
 * <p>Invariant: no real money, and it says so.
 */
package org.tidemark.server.money.payments.demo;
