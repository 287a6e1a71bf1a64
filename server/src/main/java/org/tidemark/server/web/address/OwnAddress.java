package org.tidemark.server.web.address;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which address the platform goes: the configured one, else the one that it listens on. What a
 * request says of it counts only between the names of this machine.
 *
 * @param configured scheme, host and perhaps port; null where only this machine reaches the
 *     platform
 * @param scheme of the line that it listens on
 * @param listening the host that it listens on
 * @param port the TCP port that it listens on
 */
record OwnAddress(@Nullable URI configured, String scheme, String listening, int port) {

    private static final List<String> NAMES = List.of("localhost", "127.0.0.1", "[::1]");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /**
     * The address for a request.
     *
     * @param host what the request names as its host; null where it names none
     */
    URI forHost(@Nullable String host) {
        if (configured != null) {
            return configured;
        }
        return NAMES.stream()
                .filter(name -> at(name).getAuthority().equals(host))
                .findFirst()
                .map(this::at)
                .orElseGet(() -> at(listening));
    }

    private URI at(String name) {
        String host = name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
        return URI.create(scheme + "://" + host + (port == usualPort(scheme) ? "" : ":" + port));
    }

    /** The port of an address, the usual one of its scheme where it names none. */
    static int port(URI address) {
        return address.getPort() < 0 ? usualPort(address.getScheme()) : address.getPort();
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? HTTPS : HTTP;
    }
}
