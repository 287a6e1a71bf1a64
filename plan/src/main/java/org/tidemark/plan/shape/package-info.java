/**
 * A small language for saying how a file is written: blocks of typed keys, each with its words for
 * people. Knows YAML and nothing of plans.
 *
 * <pre>
 *   text --YamlTree--&gt; Node --Type.read--&gt; Values (typed by Key)
 *                                 |
 *                                 +--&gt; MistakeSink: every mistake, at its place
 *   Type --&gt; JSON Schema, reference page
 * </pre>
 *
 * <p>Invariants: one declaration is behind the reader, the JSON Schema and the reference page, so
 * that they cannot drift; reading never throws for what a text says, it notes the mistake and goes
 * on; nothing depends on a locale, a clock or the iteration order of a hash table; no number is
 * ever a floating-point number.
 */
@NullMarked
package org.tidemark.plan.shape;

import org.jspecify.annotations.NullMarked;
