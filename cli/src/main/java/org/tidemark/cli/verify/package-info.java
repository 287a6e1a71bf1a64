/** {@code tidemark verify}: the proof that a journal is whole, for people. */
package org.tidemark.cli.verify;
