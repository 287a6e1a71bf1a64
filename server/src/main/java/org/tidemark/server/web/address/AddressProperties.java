package org.tidemark.server.web.address;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people reach the platform.
 *
 * @param address what stands before every path, {@code https://shop.example.cn}; where it is not
 *     given, only this machine can reach the platform
 */
@ConfigurationProperties(AddressProperties.PREFIX)
record AddressProperties(@Nullable URI address) {

    static final String PREFIX = "tidemark.people";

    private static final Set<String> SCHEMES = Set.of("http", "https");

    AddressProperties {
        address = address == null || address.toString().isEmpty() ? null : checked(address);
    }

    private static URI checked(URI address) {
        boolean whole =
                SCHEMES.contains(String.valueOf(address.getScheme()))
                        && address.getHost() != null
                        && address.getRawUserInfo() == null;
        boolean more =
                !Set.of("", "/").contains(String.valueOf(address.getRawPath()))
                        || address.getRawQuery() != null
                        || address.getRawFragment() != null;
        if (!whole || more) {
            throw new IllegalArgumentException(
                    "it wants scheme, host and perhaps port, as in https://shop.example.cn");
        }
        return URI.create(address.getScheme() + "://" + address.getRawAuthority());
    }
}
