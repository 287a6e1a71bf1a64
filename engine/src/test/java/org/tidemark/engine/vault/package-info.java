/**
 * The properties of the public ERC-4626 test suite (a16z/erc4626-tests), asked of a pool: a vault
 * whose assets are the reserve and whose shares are the points.
 *
 * <pre>
 *   deposit(assets)  an order of an offer whose whole price goes to the pool
 *   mint(shares)     the least such order that is quoted so many points: there is no command for it
 *   redeem(shares)   redeem
 *   withdraw(assets) redeem of the points that {@code pointsForCash} names
 *   preview, convert, max   {@code LedgerView.quotes()}; positions
 * </pre>
 *
 * <p>Every property is tried at a retention of 0 %, 20 % and 100 %; with none retained and all of a
 * contribution minted the pool is exactly such a vault. {@code __delta__} is 0 throughout: nothing
 * here holds only nearly. What differs is said at the property: amounts are above zero (zero is
 * refused, {@code bad-amount}); there are no allowances and no receivers, since nobody acts for
 * somebody else; a loss of assets cannot happen; caps are out of reach, as a vault has none.
 */
package org.tidemark.engine.vault;
