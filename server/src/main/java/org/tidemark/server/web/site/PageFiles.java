package org.tidemark.server.web.site;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Where the styles, scripts and pictures of the pages are. A hash of the content is part of the
 * name, so a browser keeps each for good and never shows an old one.
 */
@Component
public final class PageFiles {

    static final String FOLDER = "/assets/";

    private final ResourceUrlProvider addresses;

    PageFiles(ResourceUrlProvider addresses) {
        this.addresses = addresses;
    }

    /**
     * The address of one.
     *
     * @param name its name without the hash, {@code components.css}
     * @throws NullPointerException if there is none of that name
     */
    public String address(String name) {
        return Objects.requireNonNull(
                addresses.getForLookupPath(FOLDER + name), "there is no file " + name);
    }
}
