package org.tidemark.architecture.samples;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Believes what a request says of where it came to. */
public final class AsksTheRequest {

    private AsksTheRequest() {}

    static String address(HttpServletRequest request) {
        return request.getServerName()
                + ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
