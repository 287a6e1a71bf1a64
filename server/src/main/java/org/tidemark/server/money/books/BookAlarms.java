package org.tidemark.server.money.books;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tidemark.engine.money.Fen;

/**
 * From when the first page of the console asks somebody to look at a figure.
 *
 * @param operatorLeast what the operator's own account is to hold at least, in yuan
 * @param adDays for how many days like the last seven an ad budget is to last at least
 */
@ConfigurationProperties("tidemark.books")
public record BookAlarms(@DefaultValue("0.00") Fen operatorLeast, @DefaultValue("7") int adDays) {}
