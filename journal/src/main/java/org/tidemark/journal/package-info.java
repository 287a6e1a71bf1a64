/** The durable ledger: one writer, one journal, and everything that can be rebuilt from it. */
package org.tidemark.journal;
