/** The one list of purchases that a person has to look at, or may want to, whatever their kind. */
package org.tidemark.server.trade.purchases.console;
