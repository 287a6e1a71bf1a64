package org.tidemark.server.web.site;

import jakarta.servlet.http.HttpServletRequest;

/** A walk through the platform for whoever sees it for the first time: the demo's. */
@FunctionalInterface
public interface GuidedTour {

    /** Where whoever asks for that page stands on it. */
    TourCard at(HttpServletRequest request);
}
