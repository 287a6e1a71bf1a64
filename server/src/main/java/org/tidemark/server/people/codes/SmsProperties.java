package org.tidemark.server.people.codes;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway for text messages.
 *
 * @param url where codes are posted; without one none are sent
 * @param body what is posted, JSON, with {@code {phone}}, {@code {code}} and {@code {language}} in
 *     it
 * @param notice what is posted to tell a phone of a change of its account, JSON, with {@code
 *     {phone}}, {@code {text}} and {@code {language}} in it
 * @param key what is sent as {@code Authorization: Bearer}; empty for nothing
 * @param timeout how long an answer may take
 * @param logCodes whether codes go to the log where there is no gateway: for a trial, never for
 *     members, since whoever reads the log could sign in as any of them
 * @param mostAnHour how many codes the whole platform sends in an hour
 * @param mostADay how many in a day
 * @param anAddressAnHour how many to one network address, whose devices solved the puzzle
 * @param withoutPuzzleAnHour how many to one network address without it
 */
@ConfigurationProperties("tidemark.sms")
record SmsProperties(
        @Nullable URI url,
        @DefaultValue("{\"phone\":\"{phone}\",\"code\":\"{code}\",\"language\":\"{language}\"}")
                String body,
        @DefaultValue("{\"phone\":\"{phone}\",\"text\":\"{text}\",\"language\":\"{language}\"}")
                String notice,
        @DefaultValue("") String key,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("false") boolean logCodes,
        @DefaultValue("5000") int mostAnHour,
        @DefaultValue("30000") int mostADay,
        @DefaultValue("200") int anAddressAnHour,
        @DefaultValue("20") int withoutPuzzleAnHour) {

    /** Never the key. */
    @Override
    public String toString() {
        return "SMS gateway " + url;
    }
}
