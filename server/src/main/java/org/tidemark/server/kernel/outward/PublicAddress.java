package org.tidemark.server.kernel.outward;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Whether an address is one of the open network, and not of this machine, of a network of its own
 * or of none: the special-purpose registries of IANA (RFC 6890 and its successors).
 */
final class PublicAddress {

    /** Networks of IPv4 that are nobody's or not everybody's: address and length of the prefix. */
    private static final String[] CLOSED_4 = {
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4"
    };

    /** Of IPv6, what is open is 2000::/3 without these. */
    private static final String[] CLOSED_6 = {
        "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"
    };

    private static final String OPEN_6 = "2000::/3";

    private PublicAddress() {}

    /** Whether it is. */
    static boolean is(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> !within(four, CLOSED_4);
            case Inet6Address six -> within(six, OPEN_6) && !within(six, CLOSED_6);
            case InetAddress _ -> false;
        };
    }

    private static boolean within(InetAddress address, String... networks) {
        return Arrays.stream(networks).anyMatch(network -> within(address, network));
    }

    private static boolean within(InetAddress address, String network) {
        String[] parts = network.split("/", 2);
        byte[] begin = bytes(parts[0]);
        byte[] bytes = address.getAddress();
        int bits = Integer.parseInt(parts[1]);
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((begin[bit / Byte.SIZE] & mask) != (bytes[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(literal, impossible);
        }
    }
}
