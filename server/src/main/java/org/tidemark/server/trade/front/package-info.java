/**
 * The front of the shop as staff orders it: banners on their days, zones of goods in their order.
 *
 * <pre>
 *   console ──&gt; no promise in it? a page of ours? ──&gt; FrontBook ──&gt; what is kept in memory ──&gt; /
 * </pre>
 *
 * <p>Invariants: as long as staff has made nothing, it is as the platform brings it; a banner leads
 * to a page of this shop alone; a preview is drawn by the same code as the page.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.jobs",
            "trade.activities",
            "trade.catalogue",
            "trade.coupons",
            "web.access",
            "web.forms",
            "web.notices",
            "web.pictures",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.trade.front;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
