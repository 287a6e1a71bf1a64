/**
 * The operator's own pages: programmes, members, orders and redemptions by hand. Further pages of
 * the console stand in the modules that they belong to.
 */
package org.tidemark.server.faces.console;
