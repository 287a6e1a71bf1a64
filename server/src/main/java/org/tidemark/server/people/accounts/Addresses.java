package org.tidemark.server.people.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where members reach the platform: as configured, else as they have reached it. */
@Component
final class Addresses {

    private final PeopleProperties properties;

    Addresses(PeopleProperties properties) {
        this.properties = properties;
    }

    /** Scheme, host and port without a path. */
    URI of(HttpServletRequest request) {
        if (properties.address() != null) {
            return properties.address();
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

    /** Where to go after a sign-in: only to a path of this platform. */
    static String next(String wanted) {
        boolean local =
                wanted.startsWith("/")
                        && !wanted.startsWith("//")
                        && wanted.chars().noneMatch(c -> c == '\\' || c < ' ')
                        && !wanted.startsWith("/sign-");
        return local ? wanted : "/my";
    }
}
