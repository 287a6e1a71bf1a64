/**
 * Where staff says who runs the platform: name, logo, colour, company, contact, licence, filing.
 *
 * <p>Invariants: what is shown here as it will look is drawn by the same templates as every page.
 */
@ApplicationModule(
        allowedDependencies = {
            "web.access",
            "web.brand",
            "web.forms",
            "web.pictures",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.faces.brand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
