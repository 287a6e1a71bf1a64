package org.tidemark.server.people.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where members reach the platform: as configured, else as they have reached it. */
@Component
public final class PlatformAddress {

    private final PeopleProperties properties;

    PlatformAddress(PeopleProperties properties) {
        this.properties = properties;
    }

    /** Scheme, host and port without a path. */
    public URI of(HttpServletRequest request) {
        URI configured = properties.address();
        if (configured != null) {
            return configured;
        }
        UriComponentsBuilder address =
                UriComponentsBuilder.newInstance()
                        .scheme(request.getScheme())
                        .host(request.getServerName());
        boolean usual =
                request.getScheme().equals("https")
                        ? request.getServerPort() == 443
                        : request.getServerPort() == 80;
        return (usual ? address : address.port(request.getServerPort())).build().toUri();
    }
}
