/** What is sold: the catalogue, orders, stores, and the screening of orders. */
package org.tidemark.server.trade;
