/**
 * Exact integer arithmetic for money and points: 128 bits where a product needs them, every
 * rounding in the name, overflow an {@link java.lang.ArithmeticException} and never a wrong number
 * (SPEC section 2).
 */
package org.tidemark.engine.money;
