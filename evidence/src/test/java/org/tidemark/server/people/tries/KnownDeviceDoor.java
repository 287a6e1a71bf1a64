package org.tidemark.server.people.tries;

import java.util.List;
import java.util.Optional;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.people.vault.SealsDoor;

/** The reader of the cookie of a device that was in before. */
public final class KnownDeviceDoor {

    private static final WayIn WAY = WayIn.phone("13800000001");
    private static final Seals SEALS = SealsDoor.seals();
    private static final KnownDevices DEVICES = new KnownDevices(SEALS);

    private KnownDeviceDoor() {}

    public static Optional<String> read(String cookie) {
        return DEVICES.number(WAY, new Caller("127.0.0.1", List.of(cookie)));
    }

    /** A cookie as the platform writes it. */
    public static String sample() {
        byte[] whole = SEALS.hash("known-device:" + WAY.subject(), "AAAA");
        return "AAAA."
                + java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(java.util.Arrays.copyOf(whole, 16));
    }
}
