package org.tidemark.server.web.address;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Makes each request say that it came to the platform's own address, whatever its sender or a proxy
 * has written: all that goes by a request's scheme, host and port goes by that address.
 */
final class OwnAddressValve extends ValveBase {

    private static final String HOST = "host";

    /** What else says where a request came to. A client's address is the proxy's to tell. */
    private static final List<String> CLAIMS =
            List.of(
                    "Forwarded",
                    "X-Forwarded-Host",
                    "X-Forwarded-Port",
                    "X-Forwarded-Prefix",
                    "X-Forwarded-Proto",
                    "X-Forwarded-Ssl",
                    "X-Forwarded-By");

    private final @Nullable URI configured;
    private final Supplier<@Nullable InetAddress> listening;

    OwnAddressValve(@Nullable URI configured, Supplier<@Nullable InetAddress> listening) {
        super(true);
        this.configured = configured;
        this.listening = listening;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request line = request.getCoyoteRequest();
        MimeHeaders headers = line.getMimeHeaders();
        URI own = own(request.getConnector()).forHost(headers.getHeader(HOST));
        CLAIMS.forEach(headers::removeHeader);
        headers.setValue(HOST).setString(own.getRawAuthority());
        line.scheme().setString(own.getScheme());
        line.serverName().setString(own.getHost());
        line.setServerPort(OwnAddress.port(own));
        request.setSecure(own.getScheme().equals("https"));
        request.setAttribute(PlatformAddress.class.getName(), own);
        getNext().invoke(request, response);
    }

    private OwnAddress own(Connector connector) {
        InetAddress address = listening.get();
        return new OwnAddress(
                configured,
                connector.getScheme(),
                address == null ? "localhost" : address.getHostAddress(),
                connector.getLocalPort());
    }
}
