/** QR codes, drawn as part of a page. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.web.qr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
