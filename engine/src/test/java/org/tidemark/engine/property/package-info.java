/**
 * What must hold for every stream of commands (SPEC 6), tried on streams made from seeds.
 *
 * <pre>
 *   StreamGenerator ──seed──> CommandStream ──> StreamRun ──> Watch: one list of broken properties
 *                                  │                            ├─ PoolProperty on every PoolStep
 *                                  └─ StreamShrinker            ├─ MintOracle, LedgerAudit
 *                                     JavaText                  └─ events, refusals, limits
 * </pre>
 *
 * <p>A stream that breaks a property is shrunk by running it again without parts of it; the test
 * then prints seed and what is left as Java, to be kept in {@code RegressionStreamsTest}.
 */
package org.tidemark.engine.property;
