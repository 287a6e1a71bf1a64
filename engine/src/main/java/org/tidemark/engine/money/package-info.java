/**
 * Exact integer arithmetic for money and points: 128 bits where a product needs them, every
 * rounding in the name, overflow an {@link java.lang.ArithmeticException} and never a wrong number
 * (SPEC section 2).
 *
 * <p>The engine computes with {@code long}. What stands above it carries {@link
 * org.tidemark.engine.money.Fen} and {@link org.tidemark.engine.money.Micropoints}, each with one
 * strict reader for machines, one lenient reader for what people type, and the only constant that
 * says how many digits stand after the point.
 */
@NullMarked
package org.tidemark.engine.money;

import org.jspecify.annotations.NullMarked;
