package org.tidemark.server.money.payments;

import java.net.URI;
import java.util.Map;

/** What the payer's screen does next. None of them says that money has come. */
public sealed interface NextStep {

    /** Show a QR code. */
    record ShowCode(String content) implements NextStep {}

    /** Go to a page of the provider. */
    record GoTo(URI address) implements NextStep {}

    /** Call the provider's app from the page with these signed values. */
    record CallApp(Map<String, String> values) implements NextStep {

        public CallApp {
            values = Map.copyOf(values);
        }
    }
}
