/** Money that comes in from and goes out to the world: providers, payouts, the wallet. */
package org.tidemark.server.money;
