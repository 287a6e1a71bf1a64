package org.tidemark.server.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Guests;
import org.tidemark.server.web.pictures.PictureKit;

/** What is said of a form that is too large or cannot be read, and what is made of a pasted one. */
class UnreadableFormsIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String VERIFICATION = "/my/verification";
    private static final String FILES = "multipart/form-data; boundary=edge";
    private static final int A_LITTLE = 1 << 20;

    private static long megabytes(String setting) {
        return PLATFORM.bean(Environment.class)
                .getRequiredProperty(setting, DataSize.class)
                .toMegabytes();
    }

    static Stream<Arguments> forms() {
        long most = megabytes("spring.servlet.multipart.max-request-size");
        long typed = megabytes("server.tomcat.max-http-form-post-size");
        return Stream.of(
                Arguments.of(VERIFICATION, FILES, "-".repeat((int) (most << 20) + 1), 413),
                Arguments.of(
                        "/my/profile",
                        "application/x-www-form-urlencoded",
                        "displayName=" + "a".repeat((int) (typed << 20)),
                        413),
                Arguments.of(VERIFICATION, "multipart/form-data", "x", 400),
                Arguments.of(VERIFICATION, FILES, "--edge\r\nContent-Disp", 400),
                Arguments.of("/my/profile", FILES, "--edge--\r\n", 415));
    }

    @ParameterizedTest(name = "{0} {1} {3}")
    @MethodSource("forms")
    void what_cannot_be_read_is_told_in_the_readers_frame_with_the_way_back(
            String path, String type, String body, int status) {
        Visitor me = Guests.member(PLATFORM, Guests.phone(), "Guest F");
        for (String language : new String[] {"zh", "en"}) {
            me.get("/gains?lang=" + language);
            Answer told =
                    me.send(
                            HttpRequest.newBuilder(URI.create(PLATFORM.url(path)))
                                    .header("Content-Type", type)
                                    .header("Referer", PLATFORM.url(path))
                                    .POST(BodyPublishers.ofString(body))
                                    .build());
            assertThat(told.status()).isEqualTo(status);
            assertThat(told.http().body())
                    .contains("<html lang=\"" + language)
                    .contains("action=\"/sign-out\"")
                    .contains("href=\"" + path + "\"");
            if (status == 413) {
                assertThat(told.http().body())
                        .contains(megabytes("spring.servlet.multipart.max-request-size") + " MB")
                        .contains(megabytes("server.tomcat.max-http-form-post-size") + " MB");
            }
        }
    }

    @Test
    void a_stranger_is_led_to_the_sign_in_and_his_files_are_not_read() {
        Answer led =
                PLATFORM.visitor()
                        .send(
                                HttpRequest.newBuilder(URI.create(PLATFORM.url(VERIFICATION)))
                                        .header("Content-Type", FILES)
                                        .POST(BodyPublishers.ofString("cannot be read"))
                                        .build());
        assertThat(led.status()).isEqualTo(302);
        assertThat(led.http().headers().firstValue("Location").orElseThrow())
                .contains("/sign-in?unkept");
    }

    @Test
    void a_picture_that_is_too_large_costs_nobody_what_he_typed() {
        Visitor me = Guests.member(PLATFORM, Guests.phone(), "Guest G");
        Map<String, String> fields =
                Map.of("legalName", "LONG NAME", "number", "N17", "birth", "1990-01-02");
        Answer refused =
                me.upload(
                        VERIFICATION,
                        fields,
                        "front",
                        new byte[PictureKit.MOST_BYTES + A_LITTLE],
                        "a.jpg");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.http().body())
                .contains(fields.values())
                .contains(PictureKit.MOST_MEGABYTES + " MB");
    }

    @Test
    void what_comes_along_with_a_paste_costs_nobody_his_form() {
        Phone phone = Guests.phone();
        Visitor me = Guests.member(PLATFORM, phone, "Guest H");
        Map<String, String> pasted = Map.of("displayName", "\u0000Li\u0008 \u202eMing\u001b");
        assertThat(me.post("/my/profile", pasted).status()).isEqualTo(302);
        Account account = Guests.account(PLATFORM, phone);
        assertThat(account.displayName()).isEqualTo("Li Ming");
        assertThat(me.post("/my/profile", Map.of("_once", "a\u0000")).status()).isEqualTo(400);
        assertThat(PLATFORM.get("/api/v1/members/x?at=a%00").status()).isEqualTo(400);
    }
}
