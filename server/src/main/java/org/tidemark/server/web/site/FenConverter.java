package org.tidemark.server.web.site;

import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import org.tidemark.engine.money.Fen;

/** Amounts in forms, in addresses and in the platform's settings, as people type them. */
@Component
@ConfigurationPropertiesBinding
final class FenConverter implements Converter<String, Fen> {

    /**
     * The amount.
     *
     * @throws IllegalArgumentException which says how to write it, when it is none
     */
    @Override
    public Fen convert(String typed) {
        return Fen.read(typed)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "\""
                                        + typed
                                        + "\" is no amount; give digits with at most "
                                        + Fen.DECIMALS
                                        + " after the point, like 1000.00"));
    }
}
