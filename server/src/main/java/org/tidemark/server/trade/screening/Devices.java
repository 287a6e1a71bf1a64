package org.tidemark.server.trade.screening;

import jakarta.servlet.http.HttpServletRequest;

/** Tells on which device a request was made. */
public final class Devices {

    static final String ATTRIBUTE = "tidemark.device";

    private Devices() {}

    /**
     * The token of the device, for {@link ScreenedSettlement#deviceToken}; empty where none is
     * known.
     */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String token ? token : "";
    }
}
