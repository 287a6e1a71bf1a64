package org.tidemark.server.kernel.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** By what a network address counts. */
public final class NetworkAddress {

    /** One customer has a whole network of that many bits (RFC 6177). */
    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {}

    /**
     * The address of version 4 as it is; of version 6 the network of 64 bits, since whoever has one
     * address of it has them all.
     *
     * @param literal as the connection has it
     */
    public static String network(String literal) {
        try {
            return InetAddress.ofLiteral(literal) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                            + "/64"
                    : literal;
        } catch (IllegalArgumentException name) {
            return literal;
        }
    }
}
