/** The platform: API and pages; whatever is money is a command to the ledger. */
package org.tidemark.server;
