/** The {@code tidemark} command. */
package org.tidemark.cli;
